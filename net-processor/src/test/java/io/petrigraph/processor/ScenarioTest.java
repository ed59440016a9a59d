package io.petrigraph.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles declarations with the processor, without a warning, and runs the scenarios that use what it wrote. */
final class ScenarioTest {
    @TestFactory
    Stream<DynamicTest> shouldKeepEveryPromiseWhenTheShopRuns() throws ClassNotFoundException {
        return scenarios("Shop");
    }

    @TestFactory
    Stream<DynamicTest> shouldKeepEveryPromiseWhenTheDepotRuns() throws ClassNotFoundException {
        return scenarios("Depot");
    }

    @TestFactory
    Stream<DynamicTest> shouldKeepEveryPromiseWhenTheTheatreRuns() throws ClassNotFoundException {
        return scenarios("Theatre");
    }

    @TestFactory
    Stream<DynamicTest> shouldKeepEveryPromiseWhenTheSupplyRuns() throws ClassNotFoundException {
        return scenarios("Supply");
    }

    @TestFactory
    Stream<DynamicTest> shouldKeepEveryPromiseWhenTheLedgerGrows() throws ClassNotFoundException {
        return scenarios("Ledger", "LedgerBefore", "LedgerAfter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "Depot", "Theatre", "Supply", "LedgerBefore", "LedgerAfter"})
    void shouldCompileWithoutTheProcessorWhenADeclarationNamesNoGeneratedType(String declaration) {
        assertThat(Declarations.compilePlainly(Declarations.resource(declaration)))
                .succeededWithoutWarnings();
    }

    private static Stream<DynamicTest> scenarios(String name) throws ClassNotFoundException {
        return scenarios(name, name);
    }

    private static Stream<DynamicTest> scenarios(String name, String... declarations) throws ClassNotFoundException {
        Compilation compilation =
                Declarations.compile(Stream.concat(Stream.of(name + "Scenario"), Stream.of(declarations))
                        .map(Declarations::resource)
                        .toArray(JavaFileObject[]::new));
        assertThat(compilation).succeededWithoutWarnings();
        Class<?> type = Class.forName("demo." + name + "Scenario", true, Declarations.classes(compilation));
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().startsWith("should"))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> dynamicTest(method.getName(), () -> run(method)));
    }

    private static void run(Method method) throws Throwable {
        try {
            method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
