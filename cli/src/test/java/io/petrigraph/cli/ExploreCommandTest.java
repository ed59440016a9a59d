package io.petrigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreCommandTest {
    private static final String NET = """
            <pnml><net id="n" type="http://www.pnml.org/version-2009/grammar/ptnet"><page id="g">
              <place id="p"><initialMarking><text>2</text></initialMarking></place>
              <transition id="t"/><arc id="a" source="p" target="t"/>
            </page></net></pnml>
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private int explore(String document, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("net.pnml"), document);
        String[] args = new String[options.length + 2];
        args[0] = "explore";
        args[1] = file.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return Main.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void shouldPrintTheFiguresWhenTheNetIsExplored() throws IOException {
        assertEquals(0, explore(NET, "--json"));
        assertTrue(
                out.toString()
                        .startsWith("{\"places\":1,\"transitions\":1,\"states\":3,\"edges\":2,"
                                + "\"maxTokensInUnfoldedPlace\":2,\"maxTokensInPlace\":2,\"maxTokensPerMarking\":2,"
                                + "\"deadMarkings\":1,\"deadTransitions\":0,\"complete\":true,\"seconds\":"),
                out.toString());
    }

    @Test
    void shouldSayThatItIsNotCompleteWhenTheLimitIsReached() throws IOException {
        assertEquals(0, explore(NET, "--max-states", "1"));
        assertTrue(out.toString().contains("complete=false"), out.toString());
    }

    @Test
    void shouldEndWithTwoAndThePlaceWhenTheFileIsBad() throws IOException {
        assertEquals(Main.BAD_INPUT, explore(NET.replace("\"p\"", "\"\"")));
        assertTrue(err.toString().contains("net.pnml:2:3: expected the attribute"), err.toString());
    }
}
