package io.petrigraph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of {@code declarations/calls} uses a generated API in a way that no scope could answer: javac refuses it. */
final class BadCallTest {
    static List<Golden> calls() throws IOException {
        return Golden.all("declarations/calls");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void shouldNotCompileWhenNoScopeCouldAnswerTheCall(Golden call) {
        assertEquals(
                call.expected(),
                Golden.errors(Declarations.compile(
                        Declarations.resource("Shop"), Declarations.resource("Depot"), call.source())));
    }

    @Test
    void shouldHaveOneErrorEachWhenACallIsBad() throws IOException {
        Predicate<Golden> one = call -> call.expected().size() == 1;
        assertTrue(calls().stream().allMatch(one), calls().toString());
    }
}
