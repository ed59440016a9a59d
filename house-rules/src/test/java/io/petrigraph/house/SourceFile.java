package io.petrigraph.house;

import java.util.List;

/** A text file of the tree; {@code path} is relative to the root and uses slashes. */
record SourceFile(String path, String text) {
    List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean endsWith(String suffix) {
        return path.endsWith(suffix);
    }

    /** What people write by hand, in contrast to golden files and raw outputs: a file with no suffix is a script. */
    boolean isHandWritten() {
        int dot = name().lastIndexOf('.');
        String suffix = dot < 0 ? "" : name().substring(dot);
        return List.of("", ".java", ".md", ".xml", ".sh", ".yml", ".properties", ".config")
                .contains(suffix);
    }
}
