package io.petrigraph.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every relative link of every {@code .md} file leads to a file of this tree, and to a heading where it names one. */
final class LinkRules {
    private static final Pattern LINK =
            Pattern.compile("\\]\\(([^()\\s]+)(?:\\s+\"[^\"]*\")?\\)|^\\[[^\\]]+\\]:\\s*(\\S+)");
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*");

    private LinkRules() {}

    static List<Finding> linksLeadSomewhere(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        tree.named(".md").forEach(file -> {
            List<String> lines = prose(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher link = LINK.matcher(lines.get(i).replaceAll("`[^`]*`", ""));
                while (link.find()) {
                    String target = Optional.ofNullable(link.group(1)).orElseGet(() -> link.group(2));
                    if (!SCHEME.matcher(target).matches() && !leadsSomewhere(tree, file, target)) {
                        findings.add(new Finding(file.path(), i + 1, "a link that leads nowhere, target=" + target));
                    }
                }
            }
        });
        return findings;
    }

    /** The lines outside fenced code; those inside are empty, so that line numbers stay. */
    private static List<String> prose(SourceFile file) {
        List<String> prose = new ArrayList<>();
        boolean inCode = false;
        for (String line : file.lines()) {
            boolean isFence = line.strip().startsWith("```");
            prose.add(inCode || isFence ? "" : line);
            inCode ^= isFence;
        }
        return prose;
    }

    private static boolean leadsSomewhere(SourceTree tree, SourceFile from, String target) {
        String[] pathAndHeading = target.split("#", 2);
        Path here = Path.of(from.path());
        Path path = pathAndHeading[0].isEmpty()
                ? here
                : here.resolveSibling(pathAndHeading[0]).normalize();
        if (!tree.exists(path)) {
            return false;
        }
        boolean namesHeading = pathAndHeading.length == 2 && path.toString().endsWith(".md");
        return !namesHeading || hasHeading(tree, path, pathAndHeading[1]);
    }

    private static boolean hasHeading(SourceTree tree, Path path, String slug) {
        return tree.file(path.toString().replace('\\', '/'))
                .map(file -> prose(file).stream()
                        .anyMatch(line -> line.startsWith("#") && slug(line).equals(slug)))
                .orElse(false);
    }

    private static String slug(String heading) {
        String text = heading.replaceFirst("^#+\\s*", "").strip().toLowerCase(Locale.ROOT);
        return text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
}
