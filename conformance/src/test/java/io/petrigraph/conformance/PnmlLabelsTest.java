package io.petrigraph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.pnml.Pnml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PnmlLabelsTest {
    private static final String FILE = """
            <pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml">
            <net id="n" type="http://www.pnml.org/version-2009/grammar/ptnet"><page id="g">
            <place id="p1"><name><text>start</text></name><initialMarking><text>1</text></initialMarking></place>
            <place id="p2"/>
            <transition id="t1"><name><text>say hello</text></name></transition>
            <transition id="t2"><name><text>tau</text></name><toolspecific tool="ProM" version="6.4" activity="$invisible$"/></transition>
            <transition id="t3"/>
            <arc id="a1" source="p1" target="t1"/><arc id="a2" source="t1" target="p2"/>
            </page><finalmarkings><marking><place idref="p2"><text>1</text></place><place idref="p1"><text>0</text></place></marking></finalmarkings>
            </net></pnml>
            """;

    private static LabelledNet read(String file) throws IOException {
        return PnmlLabels.of(Pnml.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void shouldTakeNamesForActivitiesWhenTheyAreVisible() throws IOException {
        LabelledNet net = read(FILE);
        assertEquals(List.of("say hello", LabelledNet.SILENT, LabelledNet.SILENT), net.activities());
        assertEquals(List.of("start", "p2"), net.placeNames());
        assertEquals(List.of(Map.of(0, 0L, 1, 1L)), net.finalMarkings());
    }

    @Test
    void shouldEndWhereTheFileSaysWhenATraceIsReplayed() throws IOException {
        Conformance conformance = new Conformance(read(FILE), ConformanceLimits.DEFAULT);
        assertEquals(Verdict.Fits.FITS, conformance.replay(List.of("say hello")));
        assertEquals(
                new Verdict.Refused(
                        0, "", "the trace ends, but the net does not: \"start\"=1; possible here: \"say hello\""),
                conformance.replay(List.of()));
    }

    @Test
    void shouldNameThePlaceWhenAFinalMarkingIsNoNumber() {
        String bad = FILE.replace("<place idref=\"p1\"><text>0", "<place idref=\"p1\"><text>many");
        UnsupportedNetException refused = assertThrows(UnsupportedNetException.class, () -> read(bad));
        assertEquals("9:", String.valueOf(refused.getMessage()).substring(0, 2));
    }
}
