package io.petrigraph.stress;

import java.util.regex.Pattern;

/**
 * What jcstress says of one test over all its configurations.
 *
 * @param name the test's name
 * @param isPassed whether it ran, and nothing forbidden was seen
 * @param table its table of results
 */
record StressResult(String name, boolean isPassed, String table) {
    private static final Pattern INTERESTING = Pattern.compile("(?m)^ +\\S.*? +[1-9][0-9,]* +\\S+% +Interesting ");

    /** Whether the result was seen that a twin is there to show. */
    boolean hasShownIt() {
        return INTERESTING.matcher(table).find();
    }
}
