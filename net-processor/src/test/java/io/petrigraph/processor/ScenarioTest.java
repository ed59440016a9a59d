package io.petrigraph.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "Depot"})
    void shouldCompileWithoutTheProcessorWhenADeclarationNamesNoGeneratedType(String declaration) {
        assertThat(Declarations.compilePlainly(Declarations.resource(declaration)))
                .succeededWithoutWarnings();
    }

    private static Stream<DynamicTest> scenarios(String declaration) throws ClassNotFoundException {
        Compilation compilation = Declarations.compile(
                Declarations.resource(declaration), Declarations.resource(declaration + "Scenario"));
        assertThat(compilation).succeededWithoutWarnings();
        Class<?> type = Class.forName("demo." + declaration + "Scenario", true, Declarations.classes(compilation));
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
