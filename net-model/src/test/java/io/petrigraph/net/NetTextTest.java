package io.petrigraph.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What declarations lower to, as a reader sees it. */
class NetTextTest {

    @Test
    void shouldShowTheLoweredNetWhenEntitiesAreDeclared() throws IOException {
        assertEquals(Golden.read("shop.txt"), NetText.describe(SampleNets.shop()));
    }

    @Test
    void shouldShowEveryKindOfArcWhenThereIsOne() throws IOException {
        assertEquals(Golden.read("everything.txt"), NetText.describe(SampleNets.everything()));
    }

    @Test
    void shouldShowTheSameWhenTheNetWasReadFromItsBytes() {
        Net net = SampleNets.shop();
        assertEquals(NetText.describe(net), NetText.describe(Net.fromCanonicalBytes(net.canonicalBytes())));
    }
}
