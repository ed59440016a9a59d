package io.petrigraph.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled rooms keep the order of the sentence: events flow right, imports point left. */
class RoomsTest {
    private static final Map<Room, JavaClasses> CLASSES = new EnumMap<>(Room.class);

    @BeforeAll
    static void readRooms() {
        String buildDirectory = System.getProperty("petrigraph.buildDirectory", "target");
        for (Room room : Room.values()) {
            Path folder = SourceTree.thisRoot()
                    .resolve(room.module())
                    .resolve(buildDirectory)
                    .resolve("classes");
            assertTrue(Files.isDirectory(folder), () -> "Not compiled: build the whole tree, folder=" + folder);
            CLASSES.put(room, new ClassFileImporter().importPath(folder));
        }
    }

    static List<Room> libraryRooms() {
        return Room.stream().filter(Room.LIBRARY::contains).toList();
    }

    @ParameterizedTest
    @EnumSource
    void shouldHoldClassesWhenItsRoomIsBuilt(Room room) {
        assertTrue(!classes(room).isEmpty());
        assertEquals(List.of(), RoomRules.packagesAreTheRoomsOwn(room, classes(room)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldImportOnlyRoomsToItsLeft(Room room) {
        assertEquals(List.of(), RoomRules.importsPointLeft(room, classes(room)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldUseOnlyTheThirdPartiesOfItsRoom(Room room) {
        assertEquals(List.of(), RoomRules.thirdPartiesLiveInTheirRooms(room, classes(room)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNTIME", "WIRE"})
    void shouldLetEachThirdPartyInThroughOnePackage(Room room) {
        assertEquals(List.of(), RoomRules.eachThirdPartyEntersOnce(room, classes(room)));
    }

    @ParameterizedTest
    @MethodSource("libraryRooms")
    void shouldPrintNothingWhenItIsALibrary(Room room) {
        assertEquals(List.of(), RoomRules.printsNothing(classes(room)));
    }

    @ParameterizedTest
    @MethodSource("libraryRooms")
    void shouldTakeTimeAndRandomnessAndThreadsAsArgumentsWhenItIsALibrary(Room room) {
        assertEquals(List.of(), RoomRules.worldEntersThroughPorts(classes(room)));
    }

    @ParameterizedTest
    @EnumSource(names = {"NET", "SCHEDULER", "STRUCTURE", "CONFORMANCE", "RUNTIME"})
    void shouldLeaveFilesToTheLog(Room room) {
        assertEquals(List.of(), RoomRules.touchesNoFile(classes(room)));
    }

    private static JavaClasses classes(Room room) {
        return Optional.ofNullable(CLASSES.get(room)).orElseThrow();
    }
}
