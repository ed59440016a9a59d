package io.petrigraph.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bytes of a net: one encoding for each net, one net for each encoding, and nothing but a typed error for others. */
class CanonicalNetTest {

    @Test
    void shouldReadBackWhatWasWrittenWhenNetsAreRandom() {
        for (long seed = 0; seed < 2_000; seed++) {
            assertReadsBack(RandomNets.net(seed), "seed=" + seed);
        }
        assertReadsBack(SampleNets.everything(), "everything");
        assertReadsBack(SampleNets.shop(), "shop");
    }

    private static void assertReadsBack(Net net, String hint) {
        Net read = Net.fromCanonicalBytes(net.canonicalBytes());
        assertEquals(net.name(), read.name(), hint);
        assertEquals(net.places(), read.places(), hint);
        assertEquals(net.families(), read.families(), hint);
        assertEquals(net.edges(), read.edges(), hint);
        assertEquals(net.initial(), read.initial(), hint);
        assertEquals(net.events(), read.events(), hint);
        assertEquals(net.eventIdWindow(), read.eventIdWindow(), hint);
        assertEquals(withoutCode(net), withoutCode(read), hint);
        assertArrayEquals(net.canonicalBytes(), read.canonicalBytes(), hint);
        assertEquals(net.fingerprint(), read.fingerprint(), hint);
    }

    private static List<Object> withoutCode(Net net) {
        List<Object> all = new java.util.ArrayList<>();
        for (Transition t : net.transitions()) {
            all.addAll(List.of(t.id(), t.name(), t.event(), t.priority(), t.variables(), t.arcs(), t.eager()));
            t.guards().forEach(guard -> all.add(new Guard(guard.name(), guard.condition(), null)));
            t.computations().forEach(c -> all.add(new Computation(c.variable(), c.name(), null)));
        }
        net.invariants().forEach(i -> all.add(new Invariant(i.id(), i.name(), i.family(), i.reads(), i.scope(), null)));
        return all;
    }

    @Test
    void shouldHaveNoCodeWhenReadFromBytes() {
        Net read = Net.fromCanonicalBytes(SampleNets.shop().canonicalBytes());
        assertNull(read.transition("Order.pay").guards().get(0).function());
        assertNull(read.transition("Order.pay").computations().get(0).function());
        assertNull(read.invariants().get(0).function());
    }

    /** A log keeps these bytes for ever. Where this fails, raise HashedPart.VERSION and keep reading the old ones. */
    @Test
    void shouldKeepTheFormatWhenTheCodeChanges() throws IOException {
        String hex = HexFormat.of().formatHex(SampleNets.everything().canonicalBytes());
        assertEquals(Golden.read("everything.hex"), Golden.lines(hex));
        assertEquals(Golden.FINGERPRINT_OF_EVERYTHING, SampleNets.everything().fingerprint());
    }

    @Test
    void shouldKeepTheFingerprintWhenOnlyAdvisoryThingsChange() {
        NetBuilder renamed = Net.builder("other").eventIdWindow(3);
        NetBuilder net = Net.builder("name").eventIdWindow(3);
        for (NetBuilder builder : List.of(net, renamed)) {
            builder.place("p", Colour.dot());
        }
        net.transition("t").consume("p");
        renamed.transition("t").consume("p").priority(4).event("e").guard("g", binding -> false);
        assertEquals(net.build().fingerprint(), renamed.build().fingerprint());
    }

    @Test
    void shouldChangeTheFingerprintWhenReplayWouldDiffer() {
        long base = dotNet("p", "t", 0, 3).fingerprint();
        assertNotEquals(base, dotNet("q", "t", 0, 3).fingerprint());
        assertNotEquals(base, dotNet("p", "u", 0, 3).fingerprint());
        assertNotEquals(base, dotNet("p", "t", 1, 3).fingerprint());
        assertNotEquals(base, dotNet("p", "t", 0, 4).fingerprint());
        assertEquals(base, dotNet("p", "t", 0, 3).fingerprint());
    }

    private static Net dotNet(String place, String transition, int initial, int window) {
        NetBuilder net = Net.builder("net").eventIdWindow(window).place(place, Colour.dot());
        net.transition(transition).consume(place);
        for (int i = 0; i < initial; i++) {
            net.initial(place, 1);
        }
        return net.build();
    }

    @Test
    void shouldFailWithATypeWhenBytesAreCutOrFollowed() {
        byte[] bytes = SampleNets.everything().canonicalBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(NetFormatException.class, () -> Net.fromCanonicalBytes(cut));
        }
        assertThrows(NetFormatException.class, () -> Net.fromCanonicalBytes(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void shouldFailWithATypeOrMeanANetWhenBytesAreDamaged() {
        Random random = new Random(1);
        List<byte[]> originals = List.of(
                SampleNets.everything().canonicalBytes(), SampleNets.shop().canonicalBytes());
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = originals.get(i % 2).clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Net net = Net.fromCanonicalBytes(bytes);
                assertArrayEquals(bytes, net.canonicalBytes());
            } catch (NetFormatException e) {
                refused++;
            }
        }
        assertTrue(refused > 10_000, "refused=" + refused);
    }

    @Test
    void shouldNameLimitAndOffsetWhenACountIsTooLarge() {
        byte[] bytes = {'P', 'N', 'E', 'T', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F};
        NetFormatException refused = assertThrows(NetFormatException.class, () -> Net.fromCanonicalBytes(bytes));
        assertEquals(
                "not a net's canonical bytes: too many bytes of the hashed part; read them from a log that `verify`"
                        + " accepts, or rebuild the net: section=frame offset=8 count=268435455 limit=4194304 left=0",
                refused.getMessage());
    }
}
