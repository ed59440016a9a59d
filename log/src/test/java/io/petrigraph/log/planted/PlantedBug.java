package io.petrigraph.log.planted;

import java.util.ArrayList;
import java.util.List;

/** A rule of the log broken on purpose, and the test that must notice. */
final class PlantedBug {
    private final String name;
    private final List<Edit> edits = new ArrayList<>();
    private final String test;
    private final List<String> arguments;

    /** One text of a source file, given as its path below the room's package, replaced by another. */
    record Edit(String file, String right, String wrong) {}

    private PlantedBug(String name, String test, List<String> arguments) {
        this.name = name;
        this.test = test;
        this.arguments = arguments;
    }

    /** Names the bug and the test, {@code Class#method}, with its arguments. */
    static PlantedBug caughtBy(String test, String name, String... arguments) {
        return new PlantedBug(name, test, List.of(arguments));
    }

    PlantedBug in(String file, String right, String wrong) {
        edits.add(new Edit(file, right, wrong));
        return this;
    }

    List<Edit> edits() {
        return edits;
    }

    String testClass() {
        return "io.petrigraph.log." + test.substring(0, test.indexOf('#'));
    }

    String testMethod() {
        return test.substring(test.indexOf('#') + 1);
    }

    List<String> arguments() {
        return arguments;
    }

    @Override
    public String toString() {
        return name;
    }
}
