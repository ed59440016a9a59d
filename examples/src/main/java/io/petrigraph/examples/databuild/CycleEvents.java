package io.petrigraph.examples.databuild;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.BindingView;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;

/**
 * How a wait without an end is ended. Nobody in the net walks the graph of who waits for whom; whoever suspects a cycle
 * claims it, in one transaction: {@code CycleClaim}, {@code CycleStep} for each ref and the next one that its build waits
 * for, the last of which leads to the first, and {@code CycleClose}. The net checks each step against what really waits, so
 * a false claim is refused; a true one gives up the builds on the cycle, and {@link PartitionRules} and {@link WantRules}
 * carry its name to everything above.
 */
final class CycleEvents {
    private CycleEvents() {}

    static void declare(NetBuilder net) {
        TransitionBuilder claim = net.transition("CycleClaim");
        claim.create("Cycle.Claimed", claim.key("cycle"));
        step(net);
        close(net);
    }

    private static void step(NetBuilder net) {
        TransitionBuilder t = net.transition("CycleStep");
        Expr cycle = t.key("cycle");
        Expr ref = t.key("ref");
        Expr nextRef = t.key("next");
        Expr partition = t.lookUp("partition", Colour.Primitive.LONG);
        Expr next = t.lookUp("nextPartition", Colour.Primitive.LONG);
        Expr upstream = t.lookUp("upstream", Colour.Primitive.LONG);
        t.in("Cycle.Claimed", cycle);
        t.linked("Ref.canonical", ref, partition).linked("Ref.canonical", nextRef, next);
        t.linked("Partition.waitsFor", partition, upstream).linked("Want.awaits", upstream, next);
        t.link("Cycle.members", cycle, partition).link("Partition.next", partition, next);
    }

    private static void close(NetBuilder net) {
        TransitionBuilder t = net.transition("CycleClose");
        Expr cycle = t.key("cycle");
        Expr first = t.lookUp("partition", Colour.Primitive.LONG);
        t.linked("Ref.canonical", t.key("ref"), first);
        t.guard("stepsLeadThroughAllMembersAndBack", CycleEvents::isOneCycle);
        Expr name = t.compute("name", Colour.Primitive.STRING, CycleEvents::name);
        t.move("Cycle.Claimed", "Cycle.Found", cycle, set("name", name));
        t.forAll(each -> {
            Expr member = each.each("blocked");
            Expr want = each.each("want");
            each.select("Cycle.members", cycle, member).select("Partition.awaitedBy", member, want);
            Links.moveLink(each, "Want.awaits", "Want.blockedOn", "Partition.blocked", want, member);
        });
        t.forAll(each -> {
            Expr member = each.each("member");
            Expr next = each.each("next");
            Expr upstream = each.each("upstream");
            each.select("Cycle.members", cycle, member)
                    .select("Partition.next", member, next)
                    .select("Partition.waitsFor", member, upstream);
            each.linked("Cycle.members", cycle, next).linked("Want.awaits", upstream, next);
            each.unlink("Partition.next", member, next).unlink("Partition.waitsFor", member, upstream);
            each.move("Partition.Missing", "Partition.Missing", member, set("cause", name));
        });
    }

    // The variables of CycleClose, in the order of their declaration above.
    private static final int CYCLE = 0;
    private static final int FIRST = 1;

    private static boolean isOneCycle(BindingView binding) {
        long members = binding.linkCount(Ids.CYCLE_MEMBERS, binding.value(CYCLE));
        long partition = binding.value(FIRST);
        for (long walked = 0; walked < members; walked++) {
            if ((walked > 0 && partition == binding.value(FIRST))
                    || binding.linkCount(Ids.PARTITION_WAITS_FOR, partition) == 0
                    || binding.linkCount(Ids.PARTITION_NEXT, partition) == 0) {
                return false;
            }
            partition = next(binding, partition);
        }
        return members > 0 && partition == binding.value(FIRST);
    }

    private static long name(BindingView binding) {
        StringBuilder name = new StringBuilder("cycle: ");
        long partition = binding.value(FIRST);
        do {
            name.append(refName(binding, partition)).append(" -> ");
            partition = next(binding, partition);
        } while (partition != binding.value(FIRST));
        return binding.intern(name.append(refName(binding, partition)).toString());
    }

    private static long next(BindingView binding, long partition) {
        return binding.linkTarget(Ids.PARTITION_NEXT, binding.linkCursor(Ids.PARTITION_NEXT, partition, -1));
    }

    private static String refName(BindingView binding, long partition) {
        return binding.textField(Ids.REF, partition / DatabuildNet.MAX_INSTANCES, Ids.REF_NAME);
    }
}
