package io.petrigraph.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class NetDifferenceTest {
    private final Net logged = net("Green", "Red", "swap", "positive", 0, 5);

    private static Net net(String first, String second, String transition, String guard, int priority, long limit) {
        NetBuilder net = Net.builder("lamps");
        net.place(first, Colour.Primitive.LONG);
        net.place(second, Colour.Primitive.LONG);
        TransitionBuilder swap = net.transition(transition).priority(priority);
        Expr.Var lamp = swap.free("lamp", Colour.Primitive.LONG);
        swap.consume(first, lamp)
                .produce(second, lamp)
                .guard(guard, new Condition.Compare(Condition.Comparison.GREATER, lamp, Expr.constant(limit)));
        return net.build();
    }

    private String difference(Net given) {
        String difference = NetDifference.between(logged.canonicalBytes(), given);
        assertNotNull(difference);
        return difference;
    }

    @Test
    void shouldFindNoneWhenOnlyDecisionsDiffer() {
        Net given = net("Green", "Red", "swap", "large", 3, 100);
        assertEquals(logged.fingerprint(), given.fingerprint());
        assertNull(NetDifference.between(logged.canonicalBytes(), given));
    }

    @Test
    void shouldNameTheFirstThatIsCalledOtherwise() {
        assertTrue(difference(net("Green", "Blue", "swap", "positive", 0, 5))
                .startsWith("its place 1 is Red, not Blue: "));
        assertTrue(difference(net("Green", "Red", "turn", "positive", 0, 5))
                .startsWith("its transition 0 is swap, not turn: fingerprintInLog="));
    }

    @Test
    void shouldNameTheAspectWhenTheNamesAreTheSame() {
        NetBuilder net = Net.builder("lamps");
        net.place("Green", Colour.Primitive.LONG);
        net.place("Red", Colour.Primitive.LONG);
        TransitionBuilder swap = net.transition("swap");
        Expr.Var lamp = swap.free("lamp", Colour.Primitive.LONG);
        swap.consume("Red", lamp).produce("Green", lamp);
        assertTrue(difference(net.build()).startsWith("its transition 0 swap has other arcs: "));
    }

    @Test
    void shouldSayWhatIsMissingWhenOneNetGoesOn() {
        NetBuilder net = Net.builder("lamps");
        net.place("Green", Colour.Primitive.LONG);
        assertTrue(difference(net.build()).startsWith("its place 1 Red is missing in the net: "));
        String longer = NetDifference.between(net.build().canonicalBytes(), logged);
        assertTrue(String.valueOf(longer).startsWith("it has no place 1 Red: "), longer);
    }

    @Test
    void shouldSayThatItIsNoNetWhenTheBytesAreNone() {
        String difference = NetDifference.between(new byte[] {1, 2, 3}, logged);
        assertTrue(String.valueOf(difference).startsWith("its net cannot be read, "), difference);
    }
}
