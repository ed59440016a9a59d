package io.petrigraph.runtime.firing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Place;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.Slices;
import io.petrigraph.runtime.marking.TextPool;
import org.junit.jupiter.api.Test;

/** Guest 7 lives elsewhere and sits in one room; rooms 1 and 2 lie here. */
class SliceApplierTest {
    private static final long GUEST = 7;
    private static final Net NET = hotel();

    private final CompiledNet net = new CompiledNet(NET, new TextPool());
    private final Marking marking = new Marking(NET, net.texts());
    private final Slices rooms = new Slices() {
        @Override
        public boolean ownsRow(int family, long key) {
            return NET.families().get(family).name().equals("Room");
        }

        @Override
        public boolean ownsBagToken(Place place, long[] words) {
            return false;
        }

        @Override
        public boolean ownsEventIds() {
            return false;
        }
    };

    private static Net hotel() {
        NetBuilder net = Net.builder("hotel");
        net.entity("Guest").states("In");
        net.entity("Room").states("Free");
        net.edge("Guest.room").from("Guest").to("Room").toOne().inverse("Room.guests");
        net.initial("Guest.In", 1, Expr.constant(GUEST));
        net.initial("Room.Free", 1, Expr.constant(1));
        net.initial("Room.Free", 1, Expr.constant(2));
        TransitionBuilder enter = net.transition("enter");
        enter.link("Guest.room", enter.key("guest"), enter.key("room"));
        TransitionBuilder leave = net.transition("leave");
        leave.unlink("Guest.room", leave.key("guest"), leave.key("room"));
        return net.build();
    }

    private boolean apply(SliceApplier applier, String event, long room, long sequence) {
        CompiledTransition transition =
                net.transition(NET.event(event).variants().get(0));
        Binding binding = net.newBinding();
        transition
                .transition()
                .variables()
                .forEach(v -> binding.values[v.index()] = v.name().equals("room") ? room : GUEST);
        binding.clearSets(transition.sets);
        return applier.resolve(transition, binding) && applier.apply(transition, binding, sequence);
    }

    @Test
    void shouldLeadToTheSameLinksWhenAnUnlinkComesBehindTheLinkThatFollowedIt() {
        marking.addInitial(rooms);
        SliceApplier applier = new SliceApplier(marking, rooms, false, nobody());
        assertTrue(apply(applier, "enter", 1, 0));
        assertTrue(apply(applier, "enter", 2, 2));
        assertTrue(apply(applier, "leave", 1, 1));

        Marking inOrder = new Marking(NET, net.texts());
        inOrder.addInitial(rooms);
        SliceApplier strict = new SliceApplier(inOrder, rooms, true, nobody());
        assertTrue(apply(strict, "enter", 1, 0) && apply(strict, "leave", 1, 1) && apply(strict, "enter", 2, 2));
        assertEquals(inOrder.hash(rooms), marking.hash(rooms));
    }

    @Test
    void shouldRefuseARecordThatDoesNotFitWhenStrict() {
        marking.addInitial(rooms);
        SliceApplier applier = new SliceApplier(marking, rooms, true, nobody());
        assertTrue(apply(applier, "enter", 1, 0));
        assertFalse(apply(applier, "enter", 2, 1));
        assertFalse(apply(applier, "leave", 2, 1));
    }

    private static Touches nobody() {
        return new Touches() {
            @Override
            public boolean isInterested() {
                return false;
            }

            @Override
            public void removed(Place place, long[] token) {}

            @Override
            public void added(Place place, long[] token) {}
        };
    }
}
