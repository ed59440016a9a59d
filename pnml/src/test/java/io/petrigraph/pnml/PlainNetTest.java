package io.petrigraph.pnml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.net.Arc;
import io.petrigraph.net.InitialToken;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainNetTest {
    private static final Term ONE = new Term(1, List.of());

    @Test
    void shouldReadPlacesMarkingsAndWeightsWhenTheNetIsPlain() {
        PnmlNet read = Documents.read(Documents.PLAIN);
        assertEquals(
                List.of("p1", "p2"),
                read.net().places().stream().map(Place::name).toList());
        assertEquals(List.of(new InitialToken(0, 3, List.of())), read.net().initial());
        assertEquals(
                List.of(new Arc.Consume(0, List.of(new Term(2, List.of()))), new Arc.Produce(1, List.of(ONE))),
                read.net().transition("t1").arcs());
    }

    @Test
    void shouldFollowReferencesWhenArcsEndOnOtherPages() {
        PnmlNet read = Documents.read(Documents.PLAIN);
        assertEquals(
                List.of(new Arc.Consume(1, List.of(ONE)), new Arc.Produce(0, List.of(ONE))),
                read.net().transition("t2").arcs());
        assertEquals(
                List.of("first", "second"),
                read.transitions().stream().map(PnmlNet.Node::page).toList());
    }

    @Test
    void shouldTellNamesPositionsAndUnitsWhenTheFileHasThem() {
        PnmlNet read = Documents.read(Documents.PLAIN);
        assertEquals(
                List.of("idle", "p2"),
                read.places().stream().map(PnmlNet.Node::name).toList());
        assertEquals(
                Optional.of(new PnmlNet.Position(10.5, 20)),
                read.places().get(0).position());
        assertEquals(
                List.of(
                        new PnmlNet.Unit("u0", List.of(), List.of("u1")),
                        new PnmlNet.Unit("u1", List.of(0, 1), List.of())),
                read.units());
    }

    @Test
    void shouldReadTestInhibitorAndResetArcsWhenTheirTypeSaysSo() {
        PnmlNet read = Documents.readPage("""
                <place id='p'/><transition id='t'/>
                <arc id='a' source='p' target='t'><type value='test'/></arc>
                <arc id='b' source='p' target='t'><type value='inhibitor'/><inscription><text>4</text></inscription></arc>
                <arc id='c' source='p' target='t'><arctype><text>reset</text></arctype></arc>
                """);
        assertEquals(
                List.of(new Arc.Read(0, List.of(ONE)), new Arc.Inhibit(0, List.of(), 4), new Arc.Reset(0, List.of())),
                read.net().transition("t").arcs());
    }

    @Test
    void shouldReadTransferArcsAndPrioritiesWhenTheyAreWrittenOurWay() {
        PnmlNet read = Documents.readPage("""
                <place id='p'/><place id='q'/>
                <transition id='t'><priority><text>3</text></priority></transition>
                <transition id='u'><priority><value>-1</value></priority></transition>
                <arc id='a' source='p' target='t'><type value='transfer'/>
                  <toolspecific tool='petrigraph' version='1.0'><transfer to='q'/></toolspecific></arc>
                """);
        assertEquals(
                List.of(new Arc.Transfer(0, 1, List.of())),
                read.net().transition("t").arcs());
        assertEquals(3, read.net().transition("t").priority());
        assertEquals(-1, read.net().transition("u").priority());
    }

    @Test
    void shouldKeepBothTestsWhenTwoReadArcsLookForDifferentNumbers() {
        PnmlNet read = Documents.readPage("""
                <place id='p'/><transition id='t'/>
                <arc id='a' source='p' target='t'><type value='read'/></arc>
                <arc id='b' source='t' target='p'><type value='read'/></arc>
                <arc id='c' source='p' target='t'><type value='read'/><inscription><text>2</text></inscription></arc>
                """);
        assertEquals(2, read.net().transition("t").arcs().size());
    }

    @Test
    void shouldKeepTheSameNetAndAllElementsWhenWrittenAndReadAgain() throws Exception {
        for (String document : List.of(Documents.PLAIN, Documents.SYMMETRIC)) {
            PnmlNet first = Documents.read(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Pnml.write(first, out);
            PnmlNet second = Documents.read(out.toByteArray());
            assertArrayEquals(first.net().canonicalBytes(), second.net().canonicalBytes());
            assertEquals(first.units(), second.units());
            assertEquals(shape(first.document()), shape(second.document()));
        }
    }

    /** A tree without the places at which it stood in a file. */
    private static String shape(PnmlElement element) {
        return element.name()
                + element.attributes()
                + element.text().strip()
                + element.children().stream().map(PlainNetTest::shape).toList();
    }
}
