package io.petrigraph.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NetDocumentTest {
    private final Net net = Net.fromCanonicalBytes(SampleLog.net().canonicalBytes());

    private byte[] written(DocumentFormat format) {
        DocumentWriter out = new DocumentWriter(format);
        out.document(fields -> NetDocument.write(net, fields));
        return out.toBytes();
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeTheSameNetWhenReadBack(DocumentFormat format) {
        Net read = new DocumentReader(format, written(format)).next(NetDocument::read);
        assertNotNull(read);
        assertArrayEquals(net.canonicalBytes(), read.canonicalBytes());
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayInWordsWhatTheCoreDecodedWhenANetIsRendered(DocumentFormat format) {
        Boolean same = new DocumentReader(format, written(format)).next(fields -> {
            assertEquals(net.name(), fields.text("net"));
            assertEquals(net.eventIdWindow(), fields.number("eventIdWindow"));
            assertEquals(
                    net.places().stream()
                            .map(p -> p.name() + p.role() + p.uniqueWidth() + columns(p))
                            .toList(),
                    fields.sections(
                            "places",
                            p -> p.text("name")
                                    + p.text("role")
                                    + p.number("uniqueWidth")
                                    + p.sections("columns", c -> c.text("name") + ":" + c.text("colour"))));
            assertEquals(
                    net.families().stream()
                            .map(f -> f.name() + places(f.places()))
                            .toList(),
                    fields.sections("families", f -> f.text("name") + f.sections("states", s -> s.text("place"))));
            assertEquals(
                    net.edges().stream()
                            .map(e -> e.name() + e.toOne() + e.fromOne() + e.reference())
                            .toList(),
                    fields.sections(
                            "edges", e -> e.text("name") + e.flag("toOne") + e.flag("fromOne") + e.text("reference")));
            assertEquals(
                    net.transitions().stream()
                            .map(t -> t.name() + t.event() + t.priority() + t.eager() + variables(t))
                            .toList(),
                    fields.sections(
                            "transitions",
                            t -> t.text("name")
                                    + t.text("event")
                                    + t.number("priority")
                                    + t.text("eager")
                                    + t.sections(
                                            "variables",
                                            v -> v.text("name")
                                                    + v.text("colour")
                                                    + v.text("origin")
                                                    + v.flag("recorded"))));
            return true;
        });
        assertEquals(true, same);
    }

    private static List<String> columns(io.petrigraph.net.Place place) {
        return place.columns().stream()
                .map(c -> c.name() + ":" + c.colour().typeName())
                .toList();
    }

    private List<String> places(List<Integer> ids) {
        return ids.stream().map(id -> net.places().get(id).name()).toList();
    }

    private static List<String> variables(io.petrigraph.net.Transition transition) {
        return transition.variables().stream()
                .map(v -> v.name() + v.colour().typeName() + v.origin() + v.recorded())
                .toList();
    }

    @Test
    void shouldRefuseWhenWordsAndBytesAreOfTwoNets() {
        String yaml = new String(written(DocumentFormat.YAML), StandardCharsets.UTF_8);
        byte[] other = yaml.replace("net: \"Sample\"", "net: \"Simple\"").getBytes(StandardCharsets.UTF_8);
        DocumentReader reader = new DocumentReader(DocumentFormat.YAML, other);
        DocumentFormatException refused =
                assertThrows(DocumentFormatException.class, () -> reader.next(NetDocument::read));
        assertTrue(String.valueOf(refused.getMessage()).contains("two nets"), refused.getMessage());
    }
}
