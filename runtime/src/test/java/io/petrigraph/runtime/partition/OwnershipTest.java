package io.petrigraph.runtime.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.TextPool;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    /** Two rings of two places each, which have nothing in common. */
    private static NetBuilder rings() {
        NetBuilder net = Net.builder("rings");
        for (String ring : new String[] {"a", "b"}) {
            net.place(ring + "0", Colour.dot()).place(ring + "1", Colour.dot());
            net.transition(ring + "to1").consume(ring + "0").produce(ring + "1");
            net.transition(ring + "to0").consume(ring + "1").produce(ring + "0");
            net.initial(ring + "0", 1);
        }
        return net;
    }

    private static int ofBag(Ownership ownership, Net net, String place) {
        return ownership.ofBag(net.place(place).id());
    }

    @Test
    void shouldKeepWhatIsDecidedTogetherInOnePartitionWhenThePlanCanCutElsewhere() {
        Net net = rings().build();
        Ownership live = Ownership.live(new CompiledNet(net, new TextPool()), 2);
        assertEquals(ofBag(live, net, "a0"), ofBag(live, net, "a1"));
        assertEquals(ofBag(live, net, "b0"), ofBag(live, net, "b1"));
        assertNotEquals(ofBag(live, net, "a0"), ofBag(live, net, "b0"));
    }

    @Test
    void shouldKeepASearchedFamilyInTheFirstPartitionWhenBagsLieElsewhere() {
        NetBuilder builder = rings();
        builder.entity("Job").states("New", "Done");
        TransitionBuilder any = builder.transition("any");
        any.move("Job.New", "Job.Done", any.free("job", Colour.Primitive.LONG));
        Ownership live = Ownership.live(new CompiledNet(builder.build(), new TextPool()), 3);
        assertEquals(Ownership.PINNED, live.ofRow(0, 12345));
    }

    @Test
    void shouldRefuseToSayWhereABagLiesWhenItsTokensAreHashed() {
        Ownership hashed = Ownership.hashed(rings().build(), 2);
        assertThrows(IllegalStateException.class, () -> hashed.ofBag(0));
    }
}
