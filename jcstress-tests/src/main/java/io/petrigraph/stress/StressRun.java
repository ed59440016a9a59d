package io.petrigraph.stress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Entry R19 of the programme: every promise between threads is kept, and every broken twin shows its forbidden result.
 *
 * <pre>
 *   all promises, briefly -> some promises, jcstress's quick mode -> all twins, briefly, again where one has shown nothing yet
 * </pre>
 *
 * Ends with 0 if nothing forbidden was seen where it must not be, and everything was where it must; else with 1.
 */
public final class StressRun {
    /** Enough for thousands of tries a test; jcstress's own sanity mode makes a handful. */
    private static final List<String> BRIEF =
            List.of("-jvmArgs", "-Xmx256m", "-f", "1", "-iters", "5", "-time", "100", "-sc", "false");

    private static final List<String> QUICK = List.of("-m", "quick", "-sc", "false");
    private static final String QUICK_PROMISES =
            "(CallDecisionStress|OutcomeEntryStress|PublishedFrameStress|SnapshotPageStress)\\.Promise";
    /** A twin that shows nothing is given more chances: it has to be able to. */
    private static final int MAX_ATTEMPTS = 5;

    private final JcstressProcess jcstress;
    private final boolean isBrief;

    private StressRun(JcstressProcess jcstress, boolean isBrief) {
        this.jcstress = jcstress;
        this.isBrief = isBrief;
    }

    /**
     * Runs all of it.
     *
     * @param arguments {@code --brief}: without the quick mode; {@code --json}: the figure as one line of JSON
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> options = List.of(arguments);
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        boolean isKept =
                new StressRun(new JcstressProcess(jar), options.contains("--brief")).run(options.contains("--json"));
        System.exit(isKept ? 0 : 1);
    }

    private boolean run(boolean asJson) throws IOException, InterruptedException {
        long startedNs = System.nanoTime();
        List<String> violations = new ArrayList<>();
        List<StressResult> promises = jcstress.run("\\.Promise", BRIEF);
        if (!isBrief) {
            promises.addAll(jcstress.run(QUICK_PROMISES, QUICK));
        }
        promises.stream()
                .filter(promise -> !promise.isPassed())
                .forEach(promise -> violations.add("broken: " + promise.name() + "\n" + promise.table()));
        TreeSet<String> names = new TreeSet<>();
        promises.forEach(promise -> names.add(promise.name().replaceFirst("\\.Promise$", "")));
        TreeSet<String> silent = new TreeSet<>(names);
        for (int attempt = 0; attempt < MAX_ATTEMPTS && !silent.isEmpty(); attempt++) {
            for (StressResult twin : jcstress.run("(" + String.join("|", silent) + ")\\.BrokenTwin", BRIEF)) {
                if (twin.isPassed() && twin.hasShownIt()) {
                    silent.remove(twin.name().replaceFirst("\\.BrokenTwin$", ""));
                }
            }
        }
        silent.forEach(name -> violations.add("a broken twin shows nothing, so its promise proves nothing: " + name));
        report(names.size(), violations, (System.nanoTime() - startedNs) / 1e9, asJson);
        return violations.isEmpty() && !names.isEmpty();
    }

    private static void report(int promises, List<String> violations, double seconds, boolean asJson) {
        violations.forEach(System.err::println);
        String figure = asJson
                ? "{\"id\":\"R19\",\"runs\":%d,\"violations\":%d,\"seconds\":%.1f,\"repeat\":\"checks/run R19\"}"
                : "R19: %d promises, each with a broken twin: %d violations, %.1f s";
        System.out.println(String.format(Locale.ROOT, figure, promises, violations.size(), seconds));
    }
}
