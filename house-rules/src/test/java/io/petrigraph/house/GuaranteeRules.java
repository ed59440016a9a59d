package io.petrigraph.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every guarantee names a test that exists. A guarantee begins at a heading, list item or table row that opens with its id and goes on
 * to the next one; its tests stand in it as {@code `Class#method`}.
 */
final class GuaranteeRules {
    static final String GUARANTEES = "GUARANTEES.md";

    private static final Pattern ID = Pattern.compile("^\\s*(?:#+|[-*]|\\|)\\s*\\**G(\\d+)\\b.*");
    private static final Pattern TEST = Pattern.compile("`(?:[\\w.]+\\.)?(\\w+)#(\\w+)`");
    private static final Set<String> STRESS = Set.of("Actor", "Arbiter");

    private GuaranteeRules() {}

    static List<Finding> guaranteesAreProven(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        tree.file(GUARANTEES)
                .ifPresentOrElse(
                        file -> check(file, tests(tree), findings),
                        () -> findings.add(new Finding(GUARANTEES, 0, "no such file: promises to users stand there")));
        return findings;
    }

    private static Set<String> tests(SourceTree tree) {
        return JavaFacts.methodsOf(tree).stream()
                .filter(method ->
                        method.isTest() || method.annotations().stream().anyMatch(STRESS::contains))
                .map(method -> method.type() + "#" + method.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void check(SourceFile file, Set<String> tests, List<Finding> findings) {
        int open = 0; // the number of the guarantee that is being read, 0 before the first
        int openLine = 0;
        int named = 0;
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher id = ID.matcher(lines.get(i));
            if (id.matches()) {
                requireNamed(file, open, openLine, named, findings);
                int next = Integer.parseInt(id.group(1));
                if (next != open + 1) {
                    findings.add(new Finding(
                            file.path(), i + 1, "guarantees are numbered from 1 without gaps, id=G" + next));
                }
                open = next;
                openLine = i + 1;
                named = 0;
            }
            Matcher test = TEST.matcher(lines.get(i));
            while (open > 0 && test.find()) {
                named++;
                String name = test.group(1) + "#" + test.group(2);
                if (!tests.contains(name)) {
                    findings.add(new Finding(
                            file.path(), i + 1, "G" + open + " names a test that does not exist, test=" + name));
                }
            }
        }
        requireNamed(file, open, openLine, named, findings);
        if (open == 0) {
            findings.add(new Finding(
                    file.path(), 0, "no guarantee stands here: a line that opens with its id, as in ## G1"));
        }
    }

    private static void requireNamed(SourceFile file, int open, int openLine, int named, List<Finding> findings) {
        if (open > 0 && named == 0) {
            findings.add(new Finding(
                    file.path(), openLine, "a guarantee without a test is a wish: name `Class#method`, id=G" + open));
        }
    }
}
