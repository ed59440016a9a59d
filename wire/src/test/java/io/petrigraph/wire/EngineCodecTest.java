package io.petrigraph.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.petrigraph.log.LogReader;
import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.firing.Binding;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.RecordCodec;
import io.petrigraph.runtime.marking.TextPool;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Wire rendered, read back, against what the engine's own codec decodes from the same record: word by word. */
final class EngineCodecTest {
    private final TextPool texts = new TextPool();

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatTheEngineDecodesWhenRecordsAreRendered(DocumentFormat format) {
        SampleLog sample = RandomEvents.fire(new SampleLog(), new SplittableRandom(11), 500)
                .close();
        RenderedLog rendered = new RenderedLog(new DocumentReader(format, LogRendererTest.render(sample, format)));
        CompiledNet core = new CompiledNet(Net.fromCanonicalBytes(headerOf(sample)), texts);
        assertArrayEquals(core.net().canonicalBytes(), rendered.net().canonicalBytes());
        RecordCodec codec = new RecordCodec(texts);
        Binding binding = core.newBinding();
        int elements = 0;
        try (LogReader reader = LogReader.open(sample.storage)) {
            while (reader.next()) {
                byte[] payload = new byte[reader.payloadLengthBytes()];
                reader.copyPayload(payload, 0);
                int id = RecordCodec.transitionOf(payload, 0, payload.length);
                codec.decode(core.transition(id), payload, 0, payload.length, binding);
                LogRecord record = rendered.next();
                assertNotNull(record);
                assertHeader(reader, record);
                elements += assertSame(core.net(), core.net().transitions().get(id), binding, record.firing());
            }
        }
        assertEquals(true, elements > 100, "too few elements to mean anything: " + elements);
    }

    private static byte[] headerOf(SampleLog sample) {
        try (LogReader reader = LogReader.open(sample.storage)) {
            return reader.netBytes();
        }
    }

    private static void assertHeader(LogReader reader, LogRecord record) {
        assertEquals(reader.sequence(), record.sequence());
        assertEquals(reader.timeNs(), record.timeNs());
        assertEquals(reader.flags(), record.flags());
        assertEquals(reader.eventIdHi(), record.eventIdHi());
        assertEquals(reader.eventIdLo(), record.eventIdLo());
        assertEquals(reader.transactionIndex(), record.transactionIndex());
        assertEquals(reader.transactionCount(), record.transactionCount());
    }

    /** Returns the number of elements. */
    private int assertSame(Net net, Transition transition, Binding binding, Firing firing) {
        assertEquals(transition.name(), firing.transition());
        for (Variable variable : transition.variables()) {
            if (variable.isWholeFiring() && variable.recorded()) {
                assertWord(
                        variable.colour(),
                        binding.values[variable.index()],
                        firing.values().get(variable.name()));
            }
        }
        assertEquals(binding.sets(), firing.groups().size());
        int elements = 0;
        for (Arc arc : transition.arcs()) {
            List<String> names = new ArrayList<>();
            List<Colour.Scalar> colours = new ArrayList<>();
            boolean counted = namesOf(net, transition, arc, names, colours);
            if (!colours.isEmpty()) {
                int set = setOf(transition, arc);
                Firing.Group group = firing.groups().get(set);
                assertEquals(binding.count(set), group.elements().size(), group.name());
                for (int i = 0; i < binding.count(set); i++) {
                    assertElement(
                            binding,
                            binding.offset(set, i),
                            counted,
                            names,
                            colours,
                            group.elements().get(i));
                    elements++;
                }
            }
        }
        return elements;
    }

    private void assertElement(
            Binding binding,
            int offset,
            boolean counted,
            List<String> names,
            List<Colour.Scalar> colours,
            Firing.Element element) {
        for (int i = 0; i < names.size(); i++) {
            assertWord(
                    colours.get(i),
                    binding.elements()[offset + i],
                    element.values().get(names.get(i)));
        }
        assertEquals(counted ? binding.elements()[offset + names.size()] : Firing.Element.UNCOUNTED, element.count());
    }

    /** Whether the arc's elements have a count; leaves the lists empty where the arc has no elements. */
    private static boolean namesOf(
            Net net, Transition transition, Arc arc, List<String> names, List<Colour.Scalar> colours) {
        int place = arc instanceof Arc.Reset reset ? reset.place() : arc instanceof Arc.Transfer t ? t.place() : -1;
        if (place >= 0) {
            for (Column column : net.places().get(place).columns()) {
                names.add(column.name());
                colours.add(column.colour());
            }
        } else if (arc instanceof Arc.ForAll forAll) {
            for (Variable variable : transition.variables()) {
                if (variable.forAll() == forAll.index()) {
                    names.add(variable.name());
                    colours.add(variable.colour());
                }
            }
        }
        return place >= 0;
    }

    private static int setOf(Transition transition, Arc arc) {
        return (int) transition.arcs().subList(0, transition.arcs().indexOf(arc)).stream()
                .filter(a -> a instanceof Arc.Reset || a instanceof Arc.Transfer || a instanceof Arc.ForAll)
                .count();
    }

    private void assertWord(Colour.Scalar colour, long word, @Nullable Object value) {
        assertNotNull(value);
        if (Colour.isText(colour)) {
            assertArrayEquals(texts.bytes(word), PlainValues.bytes(colour, value));
        } else {
            assertEquals(word, PlainValues.word(colour, value));
        }
    }
}
