package io.petrigraph.scheduler.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits a text into its lines of {@code key = value}. Stateless. */
final class ConfigurationText {
    /** A line of a section; {@code number} counts from 1. */
    record Line(int number, String section, String key, String value) {}

    /** A file of configuration is written by hand: this is far beyond. */
    static final int MAX_LENGTH_CHARS = 16 << 20;

    private ConfigurationText() {}

    /** The lines in order; blank lines, and lines that begin with {@code #}, say nothing. No key stands twice. */
    static List<Line> lines(String text) {
        if (text.length() > MAX_LENGTH_CHARS) {
            throw new ConfigurationException(1, "the text is too long: lengthChars=" + text.length());
        }
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String section = "";
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            String line = raw.strip();
            int equals = line.lastIndexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]") && equals < 0) {
                section = line.substring(1, line.length() - 1).strip();
                continue;
            }
            if (equals < 1 || section.isEmpty()) {
                String cure = section.isEmpty() ? "begin with a section, such as [plan]" : "write key = value";
                throw new ConfigurationException(number, cure + ": text=" + line);
            }
            String key = line.substring(0, equals).strip();
            if (!seen.add(section + "\n" + key)) {
                throw new ConfigurationException(number, "the key stands twice: key=" + key);
            }
            lines.add(new Line(number, section, key, line.substring(equals + 1).strip()));
        }
        return lines;
    }
}
