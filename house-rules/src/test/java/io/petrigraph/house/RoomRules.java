package io.petrigraph.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules over the compiled classes of one room. Each answer is a list of offences, empty when the rule is kept. */
final class RoomRules {
    private static final Pattern PLATFORM = Pattern.compile(
            "java(\\..*)?|javax\\.xml\\.stream(\\..*)?|javax\\.(annotation\\.processing|lang\\.model|tools)(\\..*)?");
    private static final String OURS = "io.petrigraph";
    private static final String ANNOTATIONS = "org.jspecify.annotations";

    private static final Pattern OUTPUT = Pattern.compile(
            "java\\.lang\\.System\\.(out|err)|.*\\.printStackTrace\\(\\)|java\\.lang\\.Thread\\.dumpStack");
    private static final Pattern THREADS =
            Pattern.compile("java\\.lang\\.Thread\\.(<init>|start|ofPlatform|ofVirtual|startVirtualThread)"
                    + "|java\\.util\\.Timer\\.<init>|java\\.util\\.concurrent\\.Executors\\..*"
                    + "|java\\.util\\.concurrent\\.(ForkJoinPool|ThreadPoolExecutor|ScheduledThreadPoolExecutor)\\.(<init>|commonPool)"
                    + "|java\\.util\\.concurrent\\.CompletableFuture\\..*Async"
                    + "|java\\.util\\.(stream\\..*\\.parallel|.*\\.parallelStream)"
                    + "|org\\.agrona\\.concurrent\\.AgentRunner\\.startOnThread");
    private static final Pattern CLOCKS = Pattern.compile("java\\.lang\\.System\\.(nanoTime|currentTimeMillis)"
            + "|java\\.time\\.(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now"
            + "|java\\.time\\.Clock\\.(system|tick).*|java\\.util\\.Date\\.<init>");
    private static final Pattern RANDOMNESS =
            Pattern.compile("java\\.lang\\.Math\\.random|java\\.util\\.UUID\\.randomUUID"
                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current|java\\.security\\.SecureRandom\\..*"
                    + "|java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)");
    private static final Pattern FILES =
            Pattern.compile("java\\.nio\\.file\\.Files\\..*|java\\.nio\\.channels\\.FileChannel\\..*"
                    + "|java\\.io\\.(RandomAccessFile|File(Input|Output)Stream|FileReader|FileWriter)\\.<init>.*");

    /** The four ports: the class that implements one is where the forbidden thing happens. */
    private static final Map<String, Pattern> PORTS =
            Map.of("Threads", THREADS, "Clock", CLOCKS, "Randomness", RANDOMNESS, "Storage", FILES);

    private RoomRules() {}

    static List<String> importsPointLeft(Room room, Iterable<JavaClass> classes) {
        Set<String> offences = new TreeSet<>();
        for (Dependency dependency : dependencies(classes)) {
            String target = targetPackage(dependency);
            Optional<Room> other = Room.of(target);
            if (target.startsWith(OURS) && !other.map(room::mayImport).orElse(false)) {
                offences.add(room + " may not import " + target + ": " + dependency.getDescription());
            }
        }
        return List.copyOf(offences);
    }

    static List<String> thirdPartiesLiveInTheirRooms(Room room, Iterable<JavaClass> classes) {
        Set<String> offences = new TreeSet<>();
        for (Dependency dependency : dependencies(classes)) {
            String target = targetPackage(dependency);
            boolean isFree = target.isEmpty()
                    || target.startsWith(OURS)
                    || target.equals(ANNOTATIONS)
                    || PLATFORM.matcher(target).matches();
            if (!isFree && !room.mayUse(target)) {
                offences.add(room + " may not use " + target + ": " + dependency.getDescription());
            }
        }
        return List.copyOf(offences);
    }

    /** A library enters a library room through one package: who wants to exchange it has one place to go to. */
    static List<String> eachThirdPartyEntersOnce(Room room, Iterable<JavaClass> classes) {
        Map<String, Set<String>> doors = new TreeMap<>();
        for (Dependency dependency : dependencies(classes)) {
            room.library(targetPackage(dependency))
                    .ifPresent(library -> doors.computeIfAbsent(library, any -> new TreeSet<>())
                            .add(dependency.getOriginClass().getPackageName()));
        }
        return doors.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " enters " + room + " through several packages: " + entry.getValue())
                .toList();
    }

    static List<String> packagesAreTheRoomsOwn(Room room, Iterable<JavaClass> classes) {
        List<String> offences = new ArrayList<>();
        for (JavaClass type : classes) {
            if (!type.getSimpleName().equals("module-info") && !room.owns(type.getPackageName())) {
                offences.add(type.getName() + " stands in module=" + room.module() + " whose packages are "
                        + room.packages());
            }
        }
        return offences;
    }

    static List<String> printsNothing(Iterable<JavaClass> classes) {
        return accesses(classes, OUTPUT, any -> false, "prints");
    }

    /** Time, randomness and threads are arguments; only a port's own class, or a Context as its default, names the JVM's. */
    static List<String> worldEntersThroughPorts(Iterable<JavaClass> classes) {
        List<String> offences = new ArrayList<>();
        for (String port : List.of("Threads", "Clock", "Randomness")) {
            offences.addAll(
                    accesses(classes, pattern(port), type -> isPort(type, port), "belongs behind the port " + port));
        }
        return offences;
    }

    static List<String> touchesNoFile(Iterable<JavaClass> classes) {
        return accesses(classes, pattern("Storage"), type -> false, "belongs into the log's room");
    }

    private static Pattern pattern(String port) {
        return Optional.ofNullable(PORTS.get(port)).orElseThrow(() -> new IllegalArgumentException("port=" + port));
    }

    private static boolean isPort(JavaClass type, String port) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return isCalled(outer, port)
                || outer.getSimpleName().endsWith("Context")
                || outer.getAllRawInterfaces().stream().anyMatch(face -> isCalled(face, port))
                || type.getAllRawInterfaces().stream().anyMatch(face -> isCalled(face, port));
    }

    private static boolean isCalled(JavaClass type, String port) {
        return type.getSimpleName().equals(port) && type.getPackageName().startsWith(OURS);
    }

    private static List<String> accesses(
            Iterable<JavaClass> classes, Pattern forbidden, Predicate<JavaClass> isExcused, String what) {
        Set<String> offences = new TreeSet<>();
        for (JavaClass type : classes) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (isForbidden(access, forbidden) && !isExcused.test(type)) {
                    offences.add(what + ": " + access.getDescription());
                }
            }
        }
        return List.copyOf(offences);
    }

    /** The name as owner.member, and for a constructor or method without parameters also as owner.member(). */
    private static boolean isForbidden(JavaAccess<?> access, Pattern forbidden) {
        String name = access.getTargetOwner().getName() + "." + access.getName();
        String fullName = access.getTarget().getFullName();
        return forbidden.matcher(name).matches() || forbidden.matcher(fullName).matches();
    }

    private static List<Dependency> dependencies(Iterable<JavaClass> classes) {
        List<Dependency> dependencies = new ArrayList<>();
        classes.forEach(type -> dependencies.addAll(type.getDirectDependenciesFromSelf()));
        return dependencies;
    }

    private static String targetPackage(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType().getPackageName();
    }
}
