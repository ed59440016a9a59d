package io.petrigraph.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every Java snippet of a page for people is a region of a source file that is compiled and tested.
 *
 * <pre>
 *   page:    &lt;!-- snippet: path/of/File.java#name --&gt;        file:   // snippet: name
 *            ```java                                                  the same lines, indented as may be
 *            the lines                                                // end
 *            ```
 * </pre>
 */
final class SnippetRules {
    private static final Pattern MARK = Pattern.compile("<!-- snippet: ([\\w./-]+)#(\\w+) -->");

    private SnippetRules() {}

    static List<Finding> snippetsAreCompiled(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        tree.named(".md").forEach(page -> check(tree, page, findings));
        return findings;
    }

    private static void check(SourceTree tree, SourceFile page, List<Finding> findings) {
        List<String> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```java")) {
                Matcher mark = MARK.matcher(i == 0 ? "" : lines.get(i - 1));
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                if (!mark.matches()) {
                    findings.add(
                            new Finding(page.path(), i + 1, "name the compiled file: <!-- snippet: FILE#region -->"));
                } else if (!lines.subList(i + 1, end).equals(region(tree, mark.group(1), mark.group(2)))) {
                    findings.add(new Finding(
                            page.path(), i + 1, "not as in its file, snippet=" + mark.group(1) + "#" + mark.group(2)));
                }
            }
        }
    }

    private static List<String> region(SourceTree tree, String path, String name) {
        Optional<SourceFile> file = tree.file(path);
        List<String> region = new ArrayList<>();
        boolean inside = false;
        for (String line : file.map(SourceFile::lines).orElse(List.of())) {
            if (line.strip().equals("// end")) {
                inside = false;
            }
            if (inside) {
                region.add(line);
            }
            if (line.strip().equals("// snippet: " + name)) {
                inside = true;
            }
        }
        return withoutIndent(region);
    }

    private static List<String> withoutIndent(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
    }
}
