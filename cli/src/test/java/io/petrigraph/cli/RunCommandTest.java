package io.petrigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    /** Three tokens go round; nothing ends it. */
    private static final String RING = """
            <pnml><net id="ring" type="http://www.pnml.org/version-2009/grammar/ptnet"><page id="g">
              <place id="p"><initialMarking><text>3</text></initialMarking></place><place id="q"/>
              <transition id="there"/><arc id="a" source="p" target="there"/><arc id="b" source="there" target="q"/>
              <transition id="back"/><arc id="c" source="q" target="back"/><arc id="d" source="back" target="p"/>
            </page></net></pnml>
            """;
    /** Pairs of a colour and a number, each taken once. */
    private static final String PAIRS = """
            <pnml><net id="pairs" type="http://www.pnml.org/version-2009/grammar/symmetricnet"><page id="g">
              <place id="p"><type><structure><usersort declaration="pair"/></structure></type>
                <hlinitialMarking><structure><add>
                  <subterm><numberof><subterm><numberconstant value="1"><positive/></numberconstant></subterm><subterm>
                    <tuple><subterm><useroperator declaration="red"/></subterm>
                      <subterm><finiteintrangeconstant value="7"><finiteintrange start="5" end="9"/></finiteintrangeconstant>
                      </subterm></tuple></subterm></numberof></subterm></add></structure></hlinitialMarking></place>
              <transition id="take"/>
              <arc id="a" source="p" target="take"><hlinscription><structure><numberof>
                <subterm><numberconstant value="1"><positive/></numberconstant></subterm>
                <subterm><variable refvariable="x"/></subterm></numberof></structure></hlinscription></arc></page>
              <declaration><structure><declarations>
                <namedsort id="colour" name="Colour"><cyclicenumeration>
                  <feconstant id="blue" name="Blue"/><feconstant id="red" name="Red"/></cyclicenumeration></namedsort>
                <namedsort id="number" name="Number"><finiteintrange start="5" end="9"/></namedsort>
                <namedsort id="pair" name="Pair"><productsort>
                  <usersort declaration="colour"/><usersort declaration="number"/></productsort></namedsort>
                <variabledecl id="x" name="X"><usersort declaration="pair"/></variabledecl>
              </declarations></structure></declaration>
            </net></pnml>
            """;

    private StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String log = "";

    @BeforeEach
    void nameLog() {
        log = folder.resolve("log").toString();
    }

    private int run(String document, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("net.pnml"), document);
        List<String> args = new ArrayList<>(List.of("run", file.toString(), "--log", log));
        args.addAll(List.of(options));
        return Main.run(args.toArray(new String[0]), new PrintWriter(out), new PrintWriter(err));
    }

    private String fact(String name) {
        return out.toString().replaceFirst("(?s).*\"" + name + "\":\"?([^,\"}]*).*", "$1");
    }

    @Test
    void shouldStopBehindExactlySoManyFiringsWhenTheNetGoesOnForEver() throws IOException {
        assertEquals(0, run(RING, "--firings", "5000", "--partitions", "2", "--json"), err.toString());
        assertTrue(out.toString().startsWith("{\"firings\":5000,\"dead\":false,\"partitions\":2,\"crossFirings\":"));
        assertEquals("5000", fact("crossFirings"), "each place lies in a partition of its own");
    }

    @Test
    void shouldStopAtTheDeadMarkingWhenNothingIsEnabledAnyMore() throws IOException {
        String oneWay = RING.replaceAll("<transition id=\"back\"/>.*", "");
        assertEquals(0, run(oneWay, "--firings", "5000", "--partitions", "2", "--json"), err.toString());
        assertEquals("3", fact("firings"));
        assertEquals("true", fact("dead"));
    }

    @Test
    void shouldLeadToTheHashOfItsLogWhenTheLogIsReadAlone() throws IOException {
        run(RING, "--firings", "1001", "--policy", "rotation", "--json");
        String hash = fact("hash");
        out = new StringWriter();
        assertEquals(
                0, Main.run(new String[] {"log", "verify", log, "--json"}, new PrintWriter(out), new PrintWriter(err)));
        assertEquals(hash, fact("hash"));
        assertEquals("1001", fact("records"));
    }

    @Test
    void shouldTakeTheSameCourseWhenOnePartitionRunsFromOneSeed() throws IOException {
        run(RING, "--firings", "999", "--seed", "7", "--json");
        String hash = fact("hash");
        log = folder.resolve("again").toString();
        run(RING, "--firings", "999", "--seed", "7", "--json");
        assertEquals(hash, fact("hash"));
    }

    @Test
    void shouldWriteColoursByTheirIdsAndProductsAsArraysWhenTheLogIsDumped() throws IOException {
        assertEquals(0, run(PAIRS, "--firings", "10"), err.toString());
        out = new StringWriter();
        Main.run(new String[] {"log", "dump", log, "--json"}, new PrintWriter(out), new PrintWriter(err));
        assertTrue(out.toString().contains("\"transition\":\"take\",\"binding\":{\"x\":[\"red\",7]}"), out.toString());
    }

    @Test
    void shouldEndWithTwoWhenThePolicyOrTheNumberOfPartitionsIsUnknown() throws IOException {
        assertEquals(Main.BAD_INPUT, run(RING, "--firings", "1", "--policy", "best"));
        assertEquals(Main.BAD_INPUT, run(RING, "--firings", "1", "--partitions", "65"));
        assertTrue(err.toString().contains("policy=best") && err.toString().contains("partitions=65"), err.toString());
    }
}
