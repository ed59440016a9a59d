package io.petrigraph.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a test that tries many things says how many, for {@code checks/run}; without a file to say it to, it says nothing. */
public final class Figures {
    private Figures() {}

    /** So many tries were made. */
    public static void tried(long tries) {
        String file = System.getProperty("petrigraph.figures", "");
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(Path.of(file), tries + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("figures cannot be written: file=" + file, e);
        }
    }
}
