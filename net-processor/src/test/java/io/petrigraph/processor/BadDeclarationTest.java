package io.petrigraph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.processor.report.Diagnostic;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code declarations/bad} has one defect, and ends in what the compiler says of it: line, column and text. Where a
 * change is meant, copy what the failed test shows.
 */
final class BadDeclarationTest {
    static List<Golden> declarations() throws IOException {
        return Golden.all("declarations/bad");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void shouldNamePlaceCauseAndCureWhenADeclarationIsBad(Golden declaration) {
        assertEquals(declaration.expected(), Golden.errors(Declarations.compile(declaration.source())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void shouldCompilePlainlyWhenOnlyTheProcessorKnowsTheDefect(Golden declaration) {
        assertEquals(List.of(), Golden.errors(Declarations.compilePlainly(declaration.source())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void shouldSayTheCureAfterTheCauseWhenADeclarationIsBad(Golden declaration) {
        declaration.expected().forEach(message -> assertTrue(message.contains("; "), message));
    }

    @Test
    void shouldHaveAGoldenCaseForEachDiagnostic() throws IOException {
        Set<String> missing = new TreeSet<>();
        Arrays.stream(Diagnostic.values()).forEach(diagnostic -> missing.add(diagnostic.code()));
        for (Golden declaration : declarations()) {
            declaration.expected().forEach(message -> missing.remove(message.replaceAll(".*\\[(PG\\d+)].*", "$1")));
        }
        assertEquals(Set.of(), missing, "add a file to declarations/bad for each");
    }
}
