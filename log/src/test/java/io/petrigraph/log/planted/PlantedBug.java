package io.petrigraph.log.planted;

import java.util.ArrayList;
import java.util.List;

/** A rule of the log broken on purpose, and the test that must notice. */
public final class PlantedBug {
    private final String roomPackage;
    private final String name;
    private final List<Edit> edits = new ArrayList<>();
    private final String test;
    private final List<String> arguments;

    /** One text of a source file, given as its path below the room's package, replaced by another. */
    record Edit(String file, String right, String wrong) {}

    private PlantedBug(String roomPackage, String test, String name, List<String> arguments) {
        this.roomPackage = roomPackage;
        this.name = name;
        this.test = test;
        this.arguments = arguments;
    }

    /** Names the room's package, the test, {@code Class#method}, the bug, and the test's arguments. */
    public static PlantedBug caughtBy(String roomPackage, String test, String name, String... arguments) {
        return new PlantedBug(roomPackage, test, name, List.of(arguments));
    }

    /** Plants it: in this file below the room's package, every right text becomes the wrong one. */
    public PlantedBug in(String file, String right, String wrong) {
        edits.add(new Edit(file, right, wrong));
        return this;
    }

    List<Edit> edits() {
        return edits;
    }

    String roomPackage() {
        return roomPackage;
    }

    /** The test that must notice, for messages. */
    public String test() {
        return test;
    }

    String testClass() {
        return roomPackage + "." + test.substring(0, test.indexOf('#'));
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
