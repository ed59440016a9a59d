package io.petrigraph.processor.write;

import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.LinkModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.Variant;
import io.petrigraph.processor.model.VerbModel;

/**
 * What a variant's arcs show anyway. Who was found over an edge is there, because no link dangles; to test its row again would
 * cost a look-up, and an eager transition would be looked at whenever that row changes.
 */
final class Proofs {
    private final Variant variant;
    private final VerbModel verb;

    Proofs(Variant variant) {
        this.variant = variant;
        this.verb = variant.verb();
    }

    /** True where a way over edges of which both ends always exist starts or ends at that argument or receiver. */
    boolean isFound(String name) {
        for (Argument argument : verb.arguments()) {
            if (argument instanceof Argument.Other other
                    && other.via() != null
                    && (other.name().equals(name) || other.via().base().equals(name))
                    && other.via().hops().stream()
                            .allMatch(hop -> hop.edge().reference().equals("REQUIRED"))) {
                return true;
            }
        }
        return false;
    }

    /** True where an arc for its row is there. */
    boolean isShown(String name) {
        if (name.equals(verb.receiver())) {
            return variant.source() != null;
        }
        if (name.equals(verb.createdName())) {
            return true;
        }
        StateModel chosen = variant.chosen().get(name);
        return chosen != null
                || (verb.argument(name) instanceof Argument.Other other
                        && other.set().isOneState());
    }

    /** True where both ends of a new link are there, and for at least one it is only known because it was found. */
    boolean isFoundLink(LinkModel link) {
        String other = String.valueOf(link.other());
        return !verb.script()
                && verb.kind() != VerbModel.Kind.END
                && link.end().edge().reference().equals("REQUIRED")
                && (isShown(link.subject()) || isFound(link.subject()))
                && (isShown(other) || isFound(other))
                && !(isShown(link.subject()) && isShown(other));
    }

    /** True where the firing takes the link, so that it need not be read. */
    boolean isUnlinked(String from, EdgeEnd hop, String to) {
        return verb.links().stream()
                .anyMatch(link -> link.kind() == LinkModel.Kind.REMOVE
                        && link.end().equals(hop)
                        && link.subject().equals(from)
                        && to.equals(link.other()));
    }
}
