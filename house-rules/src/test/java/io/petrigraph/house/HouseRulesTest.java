package io.petrigraph.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule can fail: an offence is planted in a small tree, and is found at its line; the cured tree is clean. */
class HouseRulesTest {
    @TempDir
    private Path folder;

    /** One offence: the files of a tree, and where the rule must find it. The rule finds nothing else. */
    record Planted(String rule, Map<String, String> files, String foundAt) {
        Planted at(String place) {
            return new Planted(rule, files, place);
        }

        @Override
        public String toString() {
            return rule + " in " + foundAt;
        }
    }

    /** The same rule over a tree that looks like an offence and is none. */
    record Innocent(String rule, Map<String, String> files) {
        @Override
        public String toString() {
            return rule + " in " + files.keySet();
        }
    }

    static Stream<Planted> planted() {
        String longBody = "x();\n".repeat(60);
        return Stream.of(
                planted("no tabs", "A.java", "class A {\n\tint x; }\n", 2),
                planted("no trailing space", "README.md", "a\nb \n", 2),
                planted("nothing left for later", "A.java", "class A {\n// TO" + "DO later\n}\n", 2),
                planted("no test turned off", "A.java", "class A {\n  @Disabled\n  void a() {} }\n", 2),
                planted("no machine paths", "golden.txt", "ok\nfrom /ho" + "me/me/log\n", 2),
                planted("no machine paths", "run", "cd \"/wo" + "rk/main\"\n", 1),
                planted("no registry hosts", "settings.xml", "<url>https://re" + "po1.example.org/</url>\n", 1),
                planted("no drawers", "A.java", "package a.util;\nclass A {}\n", 1),
                planted("no drawers", "A.java", "class A {\n  static class LogHelper {} }\n", 2),
                planted("no drawers", "A.java", "class AImpl {}\n", 1),
                planted("short methods", "A.java", "class A {\n  void a() {\n" + longBody + "}\n}\n", 2),
                planted("short methods", "A.java", "class A {\n  static {\n" + longBody + "}\n}\n", 2),
                planted("short files", "A.java", "//\n".repeat(501), 0),
                planted("described packages", "m/src/main/java/a/A.java", "package a;\nclass A {}\n", 0)
                        .at("m/src/main/java/a/package-info.java:0"),
                planted("described packages", "m/src/main/java/a/package-info.java", described("", "Neighbours"), 0),
                planted("described packages", "m/src/main/java/a/package-info.java", described("a --> b\n", ""), 0),
                planted("tests say what should happen", "A.java", "class A {\n  @Test\n  void works() {} }\n", 2),
                planted("versions in the root pom only", "m/pom.xml", "<x>\n<version>1.2</version>\n</x>", 2),
                planted("links lead somewhere", "README.md", "see\n[it](missing.md)\n", 2),
                planted("links lead somewhere", "README.md", "# Title\n[it](#titel)\n", 2),
                planted("links lead somewhere", "README.md", "[it](../outside.md)\n", 1),
                planted("snippets are compiled", "README.md", "see\n```java\nint a;\n```\n", 2),
                planted("snippets are compiled", "README.md", "<!-- snippet: A.java#a -->\n```java\nint a;\n```\n", 2),
                planted("guarantees are proven", "README.md", "no such file\n", 0)
                        .at("GUARANTEES.md:0"),
                planted("guarantees are proven", "GUARANTEES.md", "nothing promised\n", 0),
                planted("guarantees are proven", "GUARANTEES.md", "# Title\n## G1 Order\nNo test.\n", 2),
                planted("guarantees are proven", "GUARANTEES.md", "- **G1** Order: `ATest#shouldA`\n", 1));
    }

    static Stream<Innocent> innocent() {
        String test = "class ATest {\n  @Test\n  void shouldA() {} }\n";
        return Stream.of(
                innocent(
                        "no machine paths", "run", "#!/us" + "r/bin/env bash\nls a/work/b https://x.org/ho" + "me/a\n"),
                innocent("no drawers", "A.java", "class Database { int helper; }\n"),
                innocent("short methods", "A.java", "class A {\n  void a() {\n" + "x();\n".repeat(58) + "}\n}\n"),
                new Innocent(
                        "short files",
                        Map.of("A.java", "//\n".repeat(501), "house-rules/long-files.txt", "A.java: one table\n")),
                innocent(
                        "described packages",
                        "m/src/main/java/a/package-info.java",
                        described("a --> b\n", "Neighbours")),
                innocent("versions in the root pom only", "m/pom.xml", "<parent>\n<version>1</version>\n</parent>\n"),
                innocent("links lead somewhere", "README.md", "# A b!\n[it](#a-b) [x](http://x) `[y](z)`\n"),
                new Innocent(
                        "snippets are compiled",
                        Map.of(
                                "README.md",
                                "<!-- snippet: A.java#a -->\n```java\nint a;\n```\n",
                                "A.java",
                                "  // snippet: a\n  int a;\n  // end\n")),
                new Innocent(
                        "guarantees are proven",
                        Map.of("GUARANTEES.md", "| G1 | Order | `ATest#shouldA` |\n", "ATest.java", test)));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void shouldFindTheOffenceWhenOneIsPlanted(Planted planted) throws IOException {
        assertEquals(List.of(planted.foundAt()), places(planted.rule(), planted.files()));
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void shouldFindNothingWhenThereIsNoOffence(Innocent innocent) throws IOException {
        assertEquals(List.of(), places(innocent.rule(), innocent.files()));
    }

    @Test
    void shouldPlantAnOffenceForEachRuleWhenThereAreSeveral() {
        assertEquals(
                new TreeSet<>(HouseRules.all().keySet()),
                planted().map(Planted::rule).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void shouldReportStaleExcuseWhenFileIsShortAgain() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("A.java", "class A {}\n");
        files.put("house-rules/long-files.txt", "# path: reason\nA.java: one table\nB.java: gone\nC.java\n");
        assertEquals(
                List.of(4, 2, 3, 4).stream()
                        .map(line -> "house-rules/long-files.txt:" + line)
                        .toList(),
                places("short files", files));
    }

    private List<String> places(String rule, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return HouseRules.named(rule).check(SourceTree.below(folder)).stream()
                .map(finding -> finding.path() + ":" + finding.line())
                .toList();
    }

    private static Planted planted(String rule, String path, String text, int line) {
        return new Planted(rule, Map.of(path, text), path + ":" + line);
    }

    private static Innocent innocent(String rule, String path, String text) {
        return new Innocent(rule, Map.of(path, text));
    }

    private static String described(String drawing, String neighbours) {
        return "/**\n * Purpose.\n * <pre>\n" + drawing.repeat(3) + "</pre>\n" + neighbours
                + ", one thread */\n@NullMarked\npackage a;\n";
    }
}
