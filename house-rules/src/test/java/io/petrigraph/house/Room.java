package io.petrigraph.house;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms in the order of the sentence, what each may import, and which third parties live in it. */
@SuppressWarnings("ImmutableEnumChecker") // every list and set is a List.of or a Set.of
enum Room {
    NET("net-model", List.of("io.petrigraph.net", "io.petrigraph.declare"), Set.of(), Set.of()),
    PNML("pnml", List.of("io.petrigraph.pnml"), Set.of(NET), Set.of()),
    SCHEDULER("scheduler", List.of("io.petrigraph.scheduler"), Set.of(NET), Set.of()),
    STRUCTURE("structure", List.of("io.petrigraph.structure"), Set.of(NET), Set.of()),
    CONFORMANCE("conformance", List.of("io.petrigraph.conformance"), Set.of(NET, PNML, STRUCTURE), Set.of()),
    LOG("log", List.of("io.petrigraph.log"), Set.of(), Set.of()),
    RUNTIME(
            "runtime",
            List.of("io.petrigraph.runtime"),
            Set.of(NET, SCHEDULER, LOG),
            Set.of("com.lmax.disruptor", "org.agrona", "org.jctools")),
    EXPLORER("explorer", List.of("io.petrigraph.explorer"), Set.of(NET, RUNTIME), Set.of()),
    PROCESSOR(
            "net-processor",
            List.of("io.petrigraph.processor"),
            Set.of(NET),
            Set.of("com.palantir.javapoet", "com.google.auto.service")),
    WIRE("wire", List.of("io.petrigraph.wire"), Set.of(NET, LOG), Set.of("net.openhft.chronicle")),
    TEST(
            "test-support",
            List.of("io.petrigraph.test"),
            Set.of(NET, SCHEDULER, STRUCTURE, LOG, RUNTIME),
            Set.of("org.junit")),
    EXAMPLES(
            "examples",
            List.of("io.petrigraph.examples"),
            Set.of(NET, SCHEDULER, LOG, RUNTIME),
            Set.of("org.HdrHistogram")),
    CLI(
            "cli",
            List.of("io.petrigraph.cli"),
            Set.of(NET, PNML, SCHEDULER, STRUCTURE, CONFORMANCE, LOG, RUNTIME, EXPLORER, WIRE, EXAMPLES),
            Set.of("picocli", "org.HdrHistogram", "org.eclipse.elk", "org.eclipse.emf")),
    STRESS(
            "jcstress-tests",
            // A promise between threads is kept by classes that nobody else may see: its stress stands in their
            // package.
            List.of("io.petrigraph.stress", "io.petrigraph.log", "io.petrigraph.runtime"),
            Set.of(NET, LOG, RUNTIME),
            Set.of("org.openjdk.jcstress", "com.lmax.disruptor")),
    BENCHMARKS(
            "benchmarks",
            List.of("io.petrigraph.benchmarks"),
            Set.of(NET, SCHEDULER, LOG, RUNTIME, EXAMPLES),
            // The hand-written baselines use what a good programmer would have used; com.sun.management counts
            // allocated bytes.
            Set.of(
                    "com.sun.management",
                    "org.openjdk.jmh",
                    "org.HdrHistogram",
                    "com.lmax.disruptor",
                    "org.agrona",
                    "org.jctools"));

    /** Rooms that live inside a user's process: they print nothing and start nothing behind the user's back. */
    static final Set<Room> LIBRARY =
            Set.of(NET, PNML, SCHEDULER, STRUCTURE, CONFORMANCE, LOG, RUNTIME, EXPLORER, PROCESSOR, WIRE, TEST);

    private final String module;
    private final List<String> packages;
    private final Set<Room> imports;
    private final Set<String> libraries;

    Room(String module, List<String> packages, Set<Room> imports, Set<String> libraries) {
        this.module = module;
        this.packages = packages;
        this.imports = imports;
        this.libraries = libraries;
    }

    /** The folder of the Maven module. */
    String module() {
        return module;
    }

    List<String> packages() {
        return packages;
    }

    boolean mayImport(Room other) {
        return other == this || imports.contains(other);
    }

    boolean mayUse(String packageName) {
        return library(packageName).isPresent();
    }

    /** The third party of this room that the package belongs to. */
    Optional<String> library(String packageName) {
        return libraries.stream()
                .filter(library -> isInside(packageName, library))
                .max(Comparator.comparingInt(String::length));
    }

    boolean owns(String packageName) {
        return packages.stream().anyMatch(own -> isInside(packageName, own));
    }

    static Optional<Room> of(String packageName) {
        return stream().filter(room -> room.owns(packageName)).findFirst();
    }

    static Stream<Room> stream() {
        return Arrays.stream(values());
    }

    private static boolean isInside(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
