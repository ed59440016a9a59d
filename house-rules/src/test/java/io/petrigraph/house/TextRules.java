package io.petrigraph.house;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules that one line can break. */
final class TextRules {
    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \t\r]+$");
    // Written in two halves, so that this file keeps its own rules.
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern TURNED_OFF = Pattern.compile("^\\s*@(Disabled|Ignore)\\b");
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![A-Za-z0-9_.~$}>-])/(work|usr|home|root|tmp|opt|Users)/[A-Za-z0-9_.]|\\b[A-Z]:\\\\Users\\\\");
    private static final Pattern REGISTRY =
            Pattern.compile("https?://(repo|registry|deb|oss|central|s01|jcenter)[0-9]*\\.|<(pluginR|r)epository>");

    private TextRules() {}

    static List<Finding> noTabs(SourceTree tree) {
        return lines(
                tree,
                SourceFile::isHandWritten,
                line -> line.indexOf('\t') >= 0,
                "a tab: indent with spaces, and write \\t where one is meant");
    }

    static List<Finding> noTrailingSpace(SourceTree tree) {
        return lines(
                tree,
                SourceFile::isHandWritten,
                line -> TRAILING_SPACE.matcher(line).find(),
                "white space at the end of the line: remove it");
    }

    static List<Finding> nothingLeftForLater(SourceTree tree) {
        return lines(
                tree,
                file -> true,
                line -> LEFT_FOR_LATER.matcher(line).find(),
                "work left for later: do it, or open an issue");
    }

    static List<Finding> noTestTurnedOff(SourceTree tree) {
        return lines(
                tree,
                file -> file.endsWith(".java"),
                line -> TURNED_OFF.matcher(line).find(),
                "a test that does not run: repair or delete it");
    }

    static List<Finding> noMachinePaths(SourceTree tree) {
        return lines(
                tree,
                file -> true,
                line -> !line.startsWith("#!") && MACHINE_PATH.matcher(line).find(),
                "a path of one machine: take it as an argument, or make it relative");
    }

    static List<Finding> noRegistryHosts(SourceTree tree) {
        return lines(
                tree,
                file -> true,
                line -> REGISTRY.matcher(line).find(),
                "a registry's address: that is the user's setting, not this tree's");
    }

    private static List<Finding> lines(
            SourceTree tree, Predicate<SourceFile> files, Predicate<String> isBad, String what) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            if (files.test(file)) {
                List<String> lines = file.lines();
                for (int i = 0; i < lines.size(); i++) {
                    if (isBad.test(lines.get(i))) {
                        findings.add(new Finding(file.path(), i + 1, what));
                    }
                }
            }
        }
        return findings;
    }
}
