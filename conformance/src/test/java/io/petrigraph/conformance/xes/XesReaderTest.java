package io.petrigraph.conformance.xes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XesReaderTest {
    private static final String LOG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
              <global scope="event"><string key="concept:name" value="__INVALID__"/></global>
              <string key="concept:name" value="the log's own name"/>
              <trace>
                <string key="concept:name" value="case 7"/>
                <event>
                  <string key="concept:name" value="ask &amp; wait"><string key="concept:name" value="nested"/></string>
                  <date key="time:timestamp" value="2011-01-06T09:18:00.000+01:00"/>
                </event>
                <event>
                  <list key="more"><values><string key="concept:name" value="inside"/></values></list>
                  <string key="concept:name" value="go"/><string key="Activity" value="GO"/>
                </event>
              </trace>
              <!-- a trace without a name -->
              <trace/>
            </log>
            """;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<XesTrace> read(InputStream in) throws IOException {
        XesReader reader = XesReader.open(in);
        List<XesTrace> traces = new ArrayList<>();
        for (Optional<XesTrace> trace = reader.next(); trace.isPresent(); trace = reader.next()) {
            traces.add(trace.get());
        }
        return traces;
    }

    @Test
    void shouldTakeOnlyTheEventsOwnNamesWhenAttributesAreNested() throws IOException {
        assertEquals(
                List.of(new XesTrace("case 7", 0, List.of("ask & wait", "go")), new XesTrace("#1", 1, List.of())),
                read(bytes(LOG)));
    }

    @Test
    void shouldTakeAnotherAttributeWhenTheCallerNamesIt() throws IOException {
        String log = LOG.replace("<date key=\"time:timestamp\" value", "<string key=\"Activity\" value");
        assertEquals(
                List.of("2011-01-06T09:18:00.000+01:00", "GO"),
                XesReader.open(bytes(log), "Activity").next().orElseThrow().activities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
    void shouldReadEachEncodingWhenItIsDeclared(String encoding) throws IOException {
        String log = "<?xml version='1.0' encoding='" + encoding
                + "'?><log><trace><string key='concept:name' value='Käse'/></trace></log>";
        assertEquals(
                "Käse",
                read(new ByteArrayInputStream(log.getBytes(encoding))).get(0).name());
    }

    @Test
    void shouldNameThePlaceWhenAByteIsNotOfTheEncoding() {
        byte[] log = bytesOf("<log>\n<trace><string key='a' value='?'/></trace></log>");
        log[log.length - 20] = (byte) 0xC3;
        XesException refused = assertThrows(XesException.class, () -> read(new ByteArrayInputStream(log)));
        assertTrue(String.valueOf(refused.getMessage()).contains("expected bytes of the file's encoding"));
    }

    private static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Bad(String xml, int line, String message) {
        @Override
        public String toString() {
            return message;
        }
    }

    static Stream<Bad> bad() {
        String open = "<log>\n<trace>\n";
        return Stream.of(
                new Bad("", 1, "expected well-formed XML"),
                new Bad("<net/>", 1, "expected the element <log>, found <net>"),
                new Bad(open, 3, "expected well-formed XML"),
                new Bad("<log>\n<event/></log>", 2, "expected <trace> around <event>, found an event without a trace"),
                new Bad(open + "<event/></trace></log>", 3, "the attribute \"concept:name\" of an event, found none"),
                new Bad(open + "<event><string key='concept:name' value=''/></event>", 3, "found an empty one"),
                new Bad(open + "<string key='concept:name'/>", 3, "expected the attribute \"value\" beside"),
                new Bad("<?xml version='1.0' encoding='utf-77'?><log/>", 1, "expected an encoding that this JVM knows"),
                new Bad("<!DOCTYPE log [<!ENTITY a 'b'>]>\n<log/>", 1, "expected no document type declaration"),
                new Bad(open + "<event>&boo;</event>", 3, "entity"),
                new Bad(open + "<a>".repeat(100), 3, "expected elements nested at most 64 deep"),
                new Bad(
                        open + "<string key='concept:name' value='" + "x".repeat(2_000) + "'/>",
                        3,
                        "expected a name of at most 1024 characters, found 2000"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldNameThePlaceAndTheCauseWhenAFileIsBad(Bad bad) {
        XesException refused = assertThrows(XesException.class, () -> read(bytes(bad.xml)));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(bad.message), message);
        assertEquals(bad.line, refused.line(), message);
        assertTrue(refused.column() > 0, message);
    }

    @Test
    void shouldEndInAnErrorWhenOneAttributeIsEndless() {
        InputStream start = bytes("<log><trace><string key='a' value='");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        XesException refused = assertThrows(XesException.class, () -> read(new SequenceInputStream(start, endless)));
        assertTrue(String.valueOf(refused.getMessage()).contains("tag or text of at most 1048576 bytes"));
    }

    @Test
    void shouldReadTraceByTraceWhenALogIsLong() throws IOException {
        InputStream trace = bytes("<trace><event><string key='concept:name' value='a'/></event></trace>");
        int traces = 200_000;
        List<InputStream> parts = new ArrayList<>(List.of(bytes("<log>")));
        byte[] one = trace.readAllBytes();
        Collections.addAll(parts, new RepeatingInputStream(one, traces), bytes("</log>"));
        XesReader reader = XesReader.open(new SequenceInputStream(Collections.enumeration(parts)));
        int count = 0;
        while (reader.next().isPresent()) {
            count++;
        }
        assertEquals(traces, count);
    }

    /** The same bytes again and again. */
    private static final class RepeatingInputStream extends InputStream {
        private final byte[] bytes;
        private final long length;
        private long at;

        RepeatingInputStream(byte[] bytes, int times) {
            this.bytes = bytes;
            this.length = (long) bytes.length * times;
        }

        @Override
        public int read() {
            return at == length ? -1 : bytes[(int) (at++ % bytes.length)];
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            int i = 0;
            for (int next = 0; i < count && (next = read()) >= 0; i++) {
                into[offset + i] = (byte) next;
            }
            return i == 0 ? -1 : i;
        }
    }

    @Test
    void shouldFailWithTypedErrorsOnlyWhenBytesAreMutated() throws IOException {
        Random random = new Random(11);
        byte[] log = LOG.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] mutated = log.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            try {
                read(new ByteArrayInputStream(
                        mutated, 0, random.nextInt(4) == 0 ? random.nextInt(log.length) : log.length));
            } catch (XesException expected) {
                refused++;
            }
        }
        assertTrue(refused > 1_000, "the mutations hardly break anything: refused=" + refused);
    }
}
