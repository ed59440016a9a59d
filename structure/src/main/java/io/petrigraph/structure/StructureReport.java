package io.petrigraph.structure;

import io.petrigraph.net.Net;
import io.petrigraph.structure.plain.PlainNet;

/**
 * All that the structure of a net tells, each part with what was not finished.
 *
 * @param net the plain net of which it speaks; {@link PlainNet#assumptions()} is what it leaves out
 * @param parts connected parts, isolated places and transitions
 * @param invariants of the plain net
 * @param bounds of its places
 * @param dead what can never happen
 * @param siphons minimal siphons and traps
 * @param liveness what they prove
 */
public record StructureReport(
        PlainNet net,
        Parts parts,
        PlaceInvariants invariants,
        Bounds bounds,
        DeadParts dead,
        Siphons siphons,
        Liveness liveness) {

    /** The report on a net within limits. */
    public static StructureReport of(Net net, StructureLimits limits) {
        PlainNet plain = PlainNet.of(net, limits.plain());
        PlaceInvariants invariants = PlaceInvariants.of(plain, limits);
        PlaceInvariants skeleton = plain.form() == PlainNet.Form.UNFOLDED
                ? PlaceInvariants.of(PlainNet.skeleton(net), limits)
                : invariants;
        Siphons siphons = Siphons.of(plain, limits);
        return new StructureReport(
                plain,
                Parts.of(net),
                invariants,
                Bounds.of(invariants, skeleton),
                DeadParts.of(invariants),
                siphons,
                Liveness.of(plain, siphons));
    }
}
