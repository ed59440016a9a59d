package io.petrigraph.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule over rooms can fail: a class that breaks it is compiled into a folder of its own, and is found. */
class RoomRulesTest {
    @TempDir
    private Path folder;

    @Test
    void shouldFindImportThatPointsRight() throws IOException {
        JavaClasses log = compile(
                "package io.petrigraph.net; class Planted { io.petrigraph.log.Other other; }",
                "package io.petrigraph.log; public class Other {}");
        assertEquals(1, RoomRules.importsPointLeft(Room.NET, log).size());
        assertEquals(0, RoomRules.importsPointLeft(Room.WIRE, log).size());
    }

    @Test
    void shouldFindImportOfARoomThatTheHouseDoesNotKnow() throws IOException {
        JavaClasses cli = compile(
                "package io.petrigraph.cli; class Planted { io.petrigraph.cellar.Other other; }",
                "package io.petrigraph.cellar; public class Other {}");
        assertEquals(1, RoomRules.importsPointLeft(Room.CLI, cli).size());
        assertEquals(1, RoomRules.packagesAreTheRoomsOwn(Room.CLI, cli).size());
    }

    @Test
    void shouldFindThirdPartyWhenItIsOutsideItsRoom() throws IOException {
        JavaClasses planted =
                compile("package io.petrigraph.net; class Planted { org.agrona.collections.LongHashSet set; }");
        assertEquals(
                1, RoomRules.thirdPartiesLiveInTheirRooms(Room.NET, planted).size());
        assertEquals(
                0, RoomRules.thirdPartiesLiveInTheirRooms(Room.RUNTIME, planted).size());
    }

    @Test
    void shouldFindInternalsOfTheJvmWhenARoomUsesThem() throws IOException {
        JavaClasses planted = compile("package io.petrigraph.runtime; class Planted { sun.misc.Unsafe unsafe; }");
        assertEquals(
                1, RoomRules.thirdPartiesLiveInTheirRooms(Room.RUNTIME, planted).size());
    }

    @Test
    void shouldFindSecondDoorWhenAThirdPartyEntersThroughTwo() throws IOException {
        JavaClasses planted = compile(
                "package io.petrigraph.runtime; class Planted { org.agrona.collections.LongHashSet set; }",
                "package io.petrigraph.runtime.ring; class Other { org.agrona.collections.LongHashSet set; }");
        assertEquals(
                1, RoomRules.eachThirdPartyEntersOnce(Room.RUNTIME, planted).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.out.println()", "System.err.print(1)", "new Exception().printStackTrace()"})
    void shouldFindOutputWhenALibraryPrints(String statement) throws IOException {
        assertTrue(!RoomRules.printsNothing(statement("Planted", statement)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Thread(() -> {})",
                "new Object() { Runnable r(Thread t) { return t::start; } }",
                "java.util.concurrent.Executors.newCachedThreadPool()",
                "java.util.List.of(1).parallelStream()",
                "java.util.concurrent.CompletableFuture.runAsync(() -> {})",
                "System.nanoTime()",
                "java.time.Instant.now()",
                "new java.util.Random()",
                "Math.random()",
                "java.util.UUID.randomUUID()"
            })
    void shouldFindTheWorldWhenItEntersBesideItsPort(String statement) throws IOException {
        assertEquals(
                1,
                RoomRules.worldEntersThroughPorts(statement("Planted", statement))
                        .size());
    }

    @Test
    void shouldExcuseThePortsOwnClassesWhenTheyTouchTheWorld() throws IOException {
        JavaClasses planted = compile(
                "package io.petrigraph.runtime; interface Clock { long nowNs(); }",
                "package io.petrigraph.runtime; class SystemClock implements Clock {"
                        + " public long nowNs() { return System.nanoTime(); } }",
                "package io.petrigraph.runtime; interface Threads { static Thread platform() { return new Thread(); } }");
        assertEquals(List.of(), RoomRules.worldEntersThroughPorts(planted));
    }

    @Test
    void shouldExcuseContextWhenItNamesTheJvmsClockAsDefault() throws IOException {
        assertEquals(List.of(), RoomRules.worldEntersThroughPorts(statement("PlantedContext", "System.nanoTime()")));
    }

    @Test
    void shouldExcuseRandomnessWhenItHasASeed() throws IOException {
        assertEquals(List.of(), RoomRules.worldEntersThroughPorts(statement("Planted", "new java.util.Random(7)")));
    }

    @Test
    void shouldFindFileAccessWhenItIsOutsideTheLog() throws IOException {
        JavaClasses planted = statement("Planted", "java.nio.file.Files.exists(java.nio.file.Path.of(\"a\"))");
        assertEquals(1, RoomRules.touchesNoFile(planted).size());
    }

    private JavaClasses statement(String type, String statement) throws IOException {
        return compile("package io.petrigraph.runtime; class " + type + " { void run() { " + statement + "; } }");
    }

    private JavaClasses compile(String... sources) throws IOException {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
        for (int i = 0; i < sources.length; i++) {
            String name = sources[i].replaceFirst("^.*?\\b(?:class|interface) (\\w+).*$", "$1");
            Path file = Files.createDirectories(folder.resolve("source" + i)).resolve(name + ".java");
            Files.writeString(file, sources[i]);
            arguments.add(file.toString());
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int status = compiler.run(null, messages, messages, arguments.toArray(String[]::new));
        assertEquals(0, status, () -> messages.toString(StandardCharsets.UTF_8));
        return new ClassFileImporter().importPath(classes);
    }
}
