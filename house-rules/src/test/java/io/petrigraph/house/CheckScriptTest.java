package io.petrigraph.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The door to the reliability programme says what it does not know, and never runs something else instead. */
class CheckScriptTest {
    private record Ended(int status, String said) {}

    private static Ended run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(SourceTree.thisRoot().resolve("checks/run").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    @ParameterizedTest
    @CsvSource({
        "R99, there is no such entry: id=R99",
        "R3 --cycles 3, R3 takes no --cycles",
        "R1 --cycles many, a number is missing or wrong: --cycles=many",
        "R1 --cycles, a number is missing or wrong: --cycles=",
        "R1 --wild, unknown option: option=--wild"
    })
    void shouldRefuseWithStatusTwoWhenMisused(String arguments, String reason) throws Exception {
        Ended ended = run(List.of(arguments.split(" ", -1)));
        assertEquals(2, ended.status());
        assertTrue(ended.said().contains(reason), ended.said());
        assertTrue(ended.said().contains("ID one of: R1 R3 "), ended.said());
    }

    @Test
    void shouldDescribeEveryEntryItKnows() throws Exception {
        String help = run(List.of("--help")).said();
        String known = run(List.of()).said().replaceFirst("(?s).*ID one of: ", "");
        for (String id : known.strip().split(" ", -1)) {
            assertTrue(help.contains("\n  " + id + " "), "not described: id=" + id);
        }
    }
}
