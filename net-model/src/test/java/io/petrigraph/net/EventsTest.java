package io.petrigraph.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers may ask for: events, their parameters and their variants. */
class EventsTest {

    private static Net net() {
        NetBuilder net = Net.builder("net").place("p", Colour.Primitive.LONG);
        variant(net, "late", 0);
        net.transition("other").inhibit("p", Expr.any());
        variant(net, "urgent", 9);
        variant(net, "later", 0);
        return net.build();
    }

    private static void variant(NetBuilder net, String name, int priority) {
        TransitionBuilder transition = net.transition(name).event("go").priority(priority);
        Expr.Var found = transition.free("found-" + name, Colour.Primitive.LONG);
        Expr.Var key = transition.key("key");
        transition.consume("p", key).consume("p", found);
    }

    @Test
    void shouldNumberEventsByFirstAppearanceWhenVariantsAreSpread() {
        assertEquals(
                List.of("go", "other"), net().events().stream().map(Event::name).toList());
        assertEquals(1, net().event("other").id());
    }

    @Test
    void shouldTryVariantsByPriorityThenIdWhenThereAreSeveral() {
        assertEquals(List.of(2, 0, 3), net().event("go").variants());
    }

    @Test
    void shouldTakeParametersOfTheFirstDeclaredVariantWhenThereAreSeveral() {
        Net net = net();
        Event go = net.event("go");
        assertEquals(
                List.of("found-late", "key"),
                go.parameters().stream().map(Variable::name).toList());
        assertArrayEquals(new int[] {0, 1}, go.variablesOf(net.transition("late")));
        assertArrayEquals(new int[] {-1, 1}, go.variablesOf(net.transition("urgent")));
    }

    @Test
    void shouldNameTheNearestWhenAnEventIsUnknown() {
        Exception unknown = assertThrows(IllegalArgumentException.class, () -> net().event("oter"));
        assertEquals("net has no such event; the nearest is other: net=net event=oter", unknown.getMessage());
    }

    @Test
    void shouldRememberEventIdsByDefaultWhenNothingIsDeclared() {
        assertEquals(4096, net().eventIdWindow());
        assertEquals(16, SampleNets.shop().eventIdWindow());
    }
}
