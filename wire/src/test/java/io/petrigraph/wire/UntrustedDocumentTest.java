package io.petrigraph.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.Wire;
import net.openhft.chronicle.wire.WireType;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that nobody vouches for end in a typed error or in values, soon, and create nothing by name. */
final class UntrustedDocumentTest {
    private static final int CHANGES = 4_000;

    /** Says whether somebody looked it up by its name. */
    static final class Victim {
        static {
            Witness.loaded = true;
        }

        Victim() {}
    }

    static final class Witness {
        static boolean loaded;

        private Witness() {}
    }

    private static long readAll(DocumentFormat format, byte[] documents) {
        RenderedLog log = new RenderedLog(new DocumentReader(format, documents));
        long records = 0;
        while (log.next() != null) {
            records++;
        }
        return records;
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndInATypedErrorOrInValuesWhenBytesAreChanged(DocumentFormat format) {
        byte[] good = LogRendererTest.render(SampleLog.story(), format);
        long records = readAll(format, good);
        SplittableRandom random = new SplittableRandom(3);
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            byte[] bad = change(good, random);
            try {
                Assertions.assertTimeout(Duration.ofSeconds(5), () -> readAll(format, bad));
            } catch (DocumentFormatException e) {
                refused++;
            }
        }
        assertEquals(records, readAll(format, good), "the changes went into a copy");
        assertTrue(refused > CHANGES / 3, "refused=" + refused);
    }

    private static byte[] change(byte[] good, SplittableRandom random) {
        byte[] bad = random.nextInt(8) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0 && bad.length > 0; changes--) {
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        return bad;
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndInATypedErrorWhenBytesAreNoise(DocumentFormat format) {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < CHANGES; i++) {
            byte[] noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            assertThrows(DocumentFormatException.class, () -> readAll(format, noise));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sequence: !VICTIM { x: 1 }\n",
                "!VICTIM { sequence: 1 }\n",
                "sequence: [ !VICTIM { x: 1 } ]\n",
                "sequence: 'a' \n",
                "sequence: &a 1\n",
                "sequence: *a\n",
                "sequence: |\n  !VICTIM {}\n",
                "sequence: it\"s !VICTIM {}\n",
                "sequence: \"open\n",
                "? sequence\n",
                "%YAML 1.2\n",
                "sequence: \ud83d\ude00\n",
            })
    void shouldRefuseYamlWhenItIsMoreThanThisRoomReads(String yaml) {
        byte[] bytes = yaml.replace("VICTIM", Victim.class.getName()).getBytes(StandardCharsets.UTF_8);
        assertThrows(DocumentFormatException.class, () -> new DocumentReader(DocumentFormat.YAML, bytes)
                .next(FieldReader::names));
        assertFalse(Witness.loaded);
    }

    @Test
    void shouldCreateNothingByNameWhenABinaryValueHasAType() {
        Bytes<byte[]> bytes = Bytes.allocateElasticOnHeap(100);
        Wire wire = WireType.BINARY_LIGHT.apply(bytes);
        wire.writeDocument(
                false,
                out -> out.write("sequence").typePrefix(Victim.class.getName()).text("x"));
        DocumentReader reader = new DocumentReader(DocumentFormat.BINARY, bytes.toByteArray());
        assertThrows(DocumentFormatException.class, () -> reader.next(FieldReader::names));
        assertFalse(Witness.loaded);
    }

    @Test
    void shouldCreateNothingByNameWhenAnItemOfABinaryListHasAType() {
        Bytes<byte[]> bytes = Bytes.allocateElasticOnHeap(100);
        Wire wire = WireType.BINARY_LIGHT.apply(bytes);
        wire.writeDocument(false, out -> out.write("list").sequence(list -> {
            list.typePrefix(Victim.class.getName())
                    .marshallable(item -> item.write("x").int64(list.hashCode()));
        }));
        DocumentReader reader = new DocumentReader(DocumentFormat.BINARY, bytes.toByteArray());
        assertThrows(DocumentFormatException.class, () -> reader.next(FieldReader::names));
        assertFalse(Witness.loaded);
    }

    @Test
    void shouldRefuseWhenSectionsAreDeeperThanAnyDocument() {
        String deep = "a: { ".repeat(10_000) + "}".repeat(10_000);
        DocumentReader reader = new DocumentReader(DocumentFormat.YAML, deep.getBytes(StandardCharsets.UTF_8));
        assertThrows(DocumentFormatException.class, () -> reader.next(FieldReader::names));
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhenARecordIsMissingOrRepeated(DocumentFormat format) {
        byte[] good = LogRendererTest.render(SampleLog.story(), format);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.writeBytes(good);
        twice.writeBytes(good);
        assertThrows(DocumentFormatException.class, () -> readAll(format, twice.toByteArray()));
    }

    @Test
    void shouldKeepNamesWhenTheyAreNoNamesForWire() {
        String[] names = {
            "a",
            "A9_",
            "1",
            "007",
            "-",
            "gr\u00f6\u00dfe",
            "\u043a\u043b\u044e\u0447",
            "a b: c",
            "null",
            "true",
            "~",
            "$x",
            "a~b",
            "{",
            "#",
            "x".repeat(40),
            "\u00e9".repeat(40),
            "!",
            "&",
            "*",
            "|",
            ">",
            "%",
            "@",
            "`",
            "'",
            "\"",
            "\\",
            "?",
            ",",
            "[",
            "a(b).c#2",
            "",
            "\ud83d\ude00",
            "\n"
        };
        for (DocumentFormat format : DocumentFormat.values()) {
            DocumentWriter out = new DocumentWriter(format);
            out.document(fields -> Arrays.stream(names).forEach(name -> fields.text(name, "v" + name)));
            DocumentReader reader = new DocumentReader(format, out.toBytes());
            Boolean same = reader.next(fields -> {
                assertEquals(Arrays.asList(names), fields.names().stream().toList());
                Arrays.stream(names).forEach(name -> assertEquals("v" + name, fields.text(name)));
                return true;
            });
            assertEquals(true, same);
        }
    }
}
