package io.petrigraph.test.kit;

import static io.petrigraph.net.FieldValue.set;
import static io.petrigraph.test.kit.Expected.committed;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Transition;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.Status;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StoryTest {
    private static final Map<String, ?> BUYER = Map.of("buyer", 7L, "name", "Ada");
    private static final Map<String, ?> PLACED = Map.of("buyer", 7L, "order", 42L, "cents", 995L);

    private final Story<Engine> story = Story.of(shop());

    /** Buyers who place orders; what is paid is shipped by the engine itself. */
    private static Net shop() {
        NetBuilder net = Net.builder("Shop");
        net.entity("Buyer").field("name", Colour.Primitive.STRING).states("Active");
        net.entity("Order").field("cents", Colour.Primitive.LONG).states("New", "Paid", "Shipped");
        net.edge("Order.placedBy").from("Order").to("Buyer").toOne().inverse("Buyer.orders");
        TransitionBuilder join = net.transition("Buyer.join");
        join.create("Buyer.Active", join.key("buyer"), set("name", join.parameter("name", Colour.Primitive.STRING)));
        TransitionBuilder place = net.transition("Buyer.place");
        Expr.Var buyer = place.key("buyer");
        Expr.Var order = place.key("order");
        Expr.Var cents = place.parameter("cents", Colour.Primitive.LONG);
        place.in("Buyer.Active", buyer)
                .create("Order.New", order, set("cents", cents))
                .link("Order.placedBy", order, buyer)
                .guard("positive", view -> view.value(cents.variable()) > 0);
        TransitionBuilder pay = net.transition("Order.pay");
        pay.move("Order.New", "Order.Paid", pay.key("order"));
        TransitionBuilder ship = net.transition("Order.ship").eager(Transition.Eager.SAME_STEP);
        ship.move("Order.Paid", "Order.Shipped", ship.free("order", Colour.Primitive.LONG));
        return net.build();
    }

    @AfterEach
    void close() {
        story.close();
    }

    private Story<Engine> placed() {
        return story.given("Buyer.join", BUYER).given("Buyer.place", PLACED);
    }

    @Test
    void shouldHoldWhenEverythingIsAsTold() {
        placed().when("Order.pay", Map.of("order", 42L))
                .then(
                        committed(),
                        Fact.in("Order", 42, "Shipped"),
                        Fact.field("Order", 42, "cents", 995),
                        Fact.field("Buyer", 7, "name", "Ada"),
                        Fact.linked("Order.placedBy", 42, 7),
                        Fact.linked("Buyer.orders", 7, 42),
                        Fact.count("Order.Shipped", 1),
                        Fact.missing("Order", 43),
                        Fact.fired("Order.pay", "Order.ship"));
    }

    @Test
    void shouldGoOnAfterAReplayWhenTheLogGivesTheSameMarking() {
        placed().replayed().when("Order.pay", Map.of("order", 42L)).then(committed(), Fact.in("Order", 42, "Shipped"));
    }

    @Test
    void shouldKnowEachKindOfRefusal() {
        placed().when("Buyer.place", Map.of("buyer", 7L, "order", 43L, "cents", -1L))
                .then(Expected.guardFailed("positive"), Fact.missing("Order", 43), Fact.fired());
        story.when("Buyer.place", PLACED).then(Expected.wrongState("Order", 42, "Order.New"));
        story.when("Order.pay", Map.of("order", 9L)).then(Expected.refused(Status.NO_SUCH_ID));
        story.when("Order.pay", Map.of("order", 9L)).then(Expected.refused());
    }

    @Test
    void shouldMoveTimeOnlyWhenToldTo() {
        long before = story.nowNs();
        story.given("Buyer.join", BUYER).after(Duration.ofSeconds(5));
        assertEquals(5_000_000_000L, story.nowNs() - before);
        assertThrows(IllegalArgumentException.class, () -> story.after(Duration.ofSeconds(-1)));
    }

    @Test
    void shouldTellTheStoryAndShowEachDifferenceWhenItCameOtherwise() {
        Story<Engine> paid = placed().when("Order.pay", Map.of("order", 42L));
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> paid.then(
                        Expected.guardFailed("positive"),
                        Fact.in("Order", 42, "Paid"),
                        Fact.in("Order", 42, "Shipped"),
                        Fact.linked("Buyer.orders", 7)));
        assertEquals("""
                it came otherwise:
                    given Buyer.join {buyer=7, name=Ada}
                    given Buyer.place {buyer=7, cents=995, order=42}
                    when Order.pay {order=42}
                  expected: refused by the guard positive
                  but was:  committed: sequence=2
                  expected: Order 42 is in Paid
                  but was:  Order 42 is in Shipped
                  expected: Buyer.orders of 7 leads to []
                  but was:  Buyer.orders of 7 leads to [42]""", error.getMessage());
    }

    @Test
    void shouldSayWhyWhenAGivenEventIsRefused() {
        AssertionError error = assertThrows(AssertionError.class, () -> story.given("Order.pay", Map.of("order", 42L)));
        assertEquals("""
                a story starts from what commits:
                    given Order.pay {order=42}
                  expected: committed
                  but was:  there is no Order 42: transition=Order.pay""", error.getMessage());
    }

    @Test
    void shouldNameTheNearestWhenAFactIsAboutNothing() {
        Story<Engine> told = placed().when("Order.pay", Map.of("order", 42L));
        IllegalArgumentException entity =
                assertThrows(IllegalArgumentException.class, () -> told.then(committed(), Fact.in("Ordr", 42, "Paid")));
        assertEquals("the net has no such entity, the nearest is Order: net=Shop entity=Ordr", entity.getMessage());
        assertThrows(IllegalArgumentException.class, () -> told.then(committed(), Fact.count("Order.Pad", 1)));
        assertThrows(IllegalArgumentException.class, () -> told.then(committed(), Fact.field("Order", 42, "cent", 1)));
        assertDoesNotThrow(() -> told.then(committed()));
    }

    @Test
    void shouldSayWhatToDoWhenNothingHappenedYet() {
        IllegalStateException early = assertThrows(IllegalStateException.class, () -> story.then(committed()));
        assertEquals("nothing has happened yet; call when first: told=[]", early.getMessage());
    }
}
