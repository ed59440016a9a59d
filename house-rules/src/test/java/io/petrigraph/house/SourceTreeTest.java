package io.petrigraph.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tree that this class stands in keeps every rule. */
class SourceTreeTest {
    private static final int MAX_SHOWN = 50;

    private static SourceTree tree;

    @BeforeAll
    static void readTree() throws IOException {
        tree = SourceTree.below(SourceTree.thisRoot());
    }

    static List<String> rules() {
        return List.copyOf(HouseRules.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldKeepTheRule(String name) {
        List<Finding> findings = HouseRules.named(name).check(tree);
        assertEquals(
                0,
                findings.size(),
                () -> name + ":\n"
                        + findings.stream()
                                .limit(MAX_SHOWN)
                                .map(Finding::toString)
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void shouldHaveReadTheWholeTreeWhenItChecksIt() {
        assertTrue(tree.file("pom.xml").isPresent());
        assertTrue(tree.file(".ci/run").isPresent());
        assertTrue(tree.file("house-rules/src/test/java/io/petrigraph/house/SourceTreeTest.java")
                .isPresent());
        assertTrue(
                tree.javaFacts().size() > 20, () -> "files=" + tree.javaFacts().size());
    }
}
