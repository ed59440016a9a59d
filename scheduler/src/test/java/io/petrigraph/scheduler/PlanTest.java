package io.petrigraph.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.scheduler.PlannedTransition.CommitClass;
import io.petrigraph.scheduler.footprint.Footprint;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanTest {
    private static final Colour.Scalar LONG = Colour.Primitive.LONG;

    /** Customers place orders; an order never changes its customer. */
    private static NetBuilder shop() {
        NetBuilder net = Net.builder("Shop");
        net.entity("Customer").states("Active", "Closed");
        net.entity("Order").states("New", "Paid").ends();
        net.edge("Order.placedBy")
                .from("Order")
                .to("Customer")
                .toOne()
                .inverse("Customer.orders")
                .onEnd(Edge.Deletion.UNLINK, Edge.Deletion.RESTRICT);
        TransitionBuilder place = net.transition("place");
        Expr customer = place.key("customer");
        Expr order = place.key("order");
        place.in("Customer.Active", customer).create("Order.New", order).link("Order.placedBy", order, customer);
        TransitionBuilder pay = net.transition("pay");
        pay.move("Order.New", "Order.Paid", pay.key("order"));
        TransitionBuilder close = net.transition("close");
        Expr closing = close.key("customer");
        close.move("Customer.Active", "Customer.Closed", closing).forAll(each -> {
            Expr open = each.each("open");
            each.select("Customer.orders", closing, open).move("Order.New", "Order.Paid", open);
        });
        return net;
    }

    private static PlanContext two() {
        return new PlanContext().partitions(2);
    }

    private static PlannedTransition of(Plan plan, String transition) {
        return plan.transitions().get(plan.net().transition(transition).id());
    }

    @Test
    void shouldSliceFamiliesByTheirIdsWhenEveryKeyIsKnown() {
        Plan plan = Plan.of(shop().build(), two());
        assertFalse(plan.homeOfFamily(0).isPinned());
        assertEquals(SliceHash.slice(77, 2), plan.partitionOf(1, 77));
        assertEquals(plan.partitionOf(0, 77), plan.partitionOfPlace(0, new long[] {77}));
        assertEquals(CommitClass.LOCAL, of(plan, "pay").worst());
        assertEquals("all it decides on is Order.New(order)", of(plan, "pay").reason());
    }

    @Test
    void shouldCrossWhenTwoKeysAreDecidedOn() {
        Plan plan = Plan.of(shop().build(), two());
        assertEquals(CommitClass.CROSS, of(plan, "place").worst());
        assertEquals(0.5, of(plan, "place").crossProbability());
        assertEquals(Footprint.Kind.STATIC, of(plan, "place").footprint().kind());
        assertEquals(Footprint.Kind.DYNAMIC, of(plan, "close").footprint().kind());
    }

    @Test
    void shouldBeLocalWhenOrdersLieWithTheirCustomer() {
        Plan plan = Plan.of(shop().build(), two().key("Order", "placedBy"));
        assertTrue(plan.homeOfFamily(1).needsDirectory());
        assertEquals(
                CommitClass.LOCAL, of(plan, "close").worst(), of(plan, "close").reason());
        assertThrows(IllegalArgumentException.class, () -> plan.partitionOfPlace(2, new long[] {77}));
    }

    @Test
    void shouldNotTakeEdgeAsKeyWhenSomethingUnlinksIt() {
        NetBuilder net = shop();
        TransitionBuilder leave = net.transition("leave");
        leave.unlink("Order.placedBy", leave.key("order"), leave.key("customer"));
        PlanContext context = two().key("Order", "placedBy");
        PlanException thrown = assertThrows(PlanException.class, () -> Plan.of(net.build(), context));
        assertTrue(thrown.toString().endsWith("key=placedBy"), thrown::toString);
    }

    @Test
    void shouldPinFamilyWhenATransitionLooksAtAllOfIt() {
        NetBuilder net = shop();
        TransitionBuilder any = net.transition("payAny");
        any.move("Order.New", "Order.Paid", any.free("order", LONG));
        Plan plan = Plan.of(net.build(), two());
        assertTrue(plan.homeOfFamily(1).isPinned());
        assertEquals("payAny looks at all of Order.New", plan.homeOfFamily(1).reason());
        assertFalse(of(plan, "payAny").needsToken());
    }

    @Test
    void shouldTakeTheTokenWhenWhatIsSearchedIsSlicedAllTheSame() {
        NetBuilder net = shop();
        TransitionBuilder any = net.transition("payAny");
        any.move("Order.New", "Order.Paid", any.free("order", LONG));
        Plan plan = Plan.of(net.build(), two().key("Order", "own"));
        assertTrue(of(plan, "payAny").needsToken());
        assertEquals(CommitClass.CROSS, of(plan, "payAny").worst());
    }

    @Test
    void shouldPinFamilyWhenAFieldIsUnique() {
        NetBuilder net = Net.builder("n");
        net.entity("User").uniqueField("mail", LONG).states("Active");
        assertEquals(
                "no two rows may share mail",
                Plan.of(net.build(), two()).homeOfFamily(0).reason());
    }

    /** Two bags, a transition that moves a token from one to the other, and somebody who takes it there. */
    private static NetBuilder line() {
        NetBuilder net = Net.builder("line");
        net.place("left", Colour.dot());
        net.place("right", Colour.dot());
        net.transition("move").consume("left").produce("right");
        net.transition("take").consume("right");
        return net;
    }

    @Test
    void shouldBeOneWayWhenOnlyTheOutputLiesElsewhere() {
        Plan plan = Plan.of(line().build(), two().pin("left", 0).pin("right", 1));
        assertEquals(CommitClass.ONE_WAY, of(plan, "move").worst());
        assertEquals(0, of(plan, "move").partition());
        assertEquals(0.0, plan.crossShare());
    }

    @Test
    void shouldCrossWhenTheOutputHasAReaderThatMoreTokensDisable() {
        NetBuilder net = line();
        net.transition("whenEmpty").inhibit("right");
        Plan plan = Plan.of(net.build(), two().pin("left", 0).pin("right", 1));
        assertEquals(CommitClass.CROSS, of(plan, "move").worst());
        assertTrue(of(plan, "move").reason().endsWith("whenEmpty is inhibited by its tokens"));
    }

    @Test
    void shouldSliceBagByItsUniqueColumnWhenItIsAlwaysKnown() {
        NetBuilder net = Net.builder("n");
        net.place("seat", 1, new Column("number", LONG), new Column("guest", LONG));
        TransitionBuilder leave = net.transition("leave");
        leave.consume("seat", leave.key("number"), leave.lookUp("guest", LONG));
        Plan plan = Plan.of(net.build(), two());
        assertEquals(SliceHash.slice(5, 2), plan.partitionOfPlace(0, new long[] {5, 9}));
        assertTrue(Plan.of(net.build(), two().sliceBags(false)).homeOfPlace(0).isPinned());
    }

    @Test
    void shouldNameTheNearestWhenAPinNamesNothing() {
        PlanContext context = two().pin("lift", 0);
        PlanException thrown = assertThrows(PlanException.class, () -> Plan.of(line().build(), context));
        assertTrue(thrown.toString().contains("the nearest is left"), thrown::toString);
    }

    @Test
    void shouldKeepNamesTogetherWhenAskedTo() {
        Plan plan = Plan.of(line().build(), two().together(List.of("left", "right")));
        assertEquals(plan.partitionOfPlace(0, new long[0]), plan.partitionOfPlace(1, new long[0]));
    }

    @Test
    void shouldFailTheBuildWhenALimitIsNotKept() {
        Net net = shop().build();
        PlanContext context = two().maxCrossShare(0.1);
        PlanException thrown =
                assertThrows(PlanException.class, () -> Plan.of(net, context).requireLimits());
        assertTrue(thrown.toString().contains("maxCrossShare=0.1"), thrown::toString);
        PlanContext busy = two().expectPartitions(1);
        assertThrows(PlanException.class, () -> Plan.of(net, busy).requireLimits());
        Plan.of(net, two().expectPartitions(2)).requireLimits();
    }

    @Test
    void shouldChooseOnePartitionWhenAnEventIsNoWork() {
        Net net = shop().build();
        assertEquals(
                1, Plan.of(net, new PlanContext().autoPartitions(4).workNs(20)).partitions());
        assertEquals(
                4,
                Plan.of(net, new PlanContext().autoPartitions(4).workNs(5000)).partitions());
    }

    @Test
    void shouldKeepAllSlicesInOrderWhenThereAreMoreThanPartitions() {
        Plan plan = Plan.of(shop().build(), two().slices(64));
        for (long key = 0; key < 1000; key++) {
            assertEquals(SliceHash.slice(key, 64) / 32, plan.partitionOf(0, key));
        }
    }
}
