package io.petrigraph.runtime.typed;

import io.petrigraph.runtime.GuardScope;
import io.petrigraph.runtime.Scope;

/**
 * An entity in a state, as a caller holds it, in whatever flavour (live, held, seen): which verb brought it there, and which took it away. For generated code: the
 * names start with "handle" so that an entity's own names stay free.
 *
 * <p>Not thread-safe: a handle belongs to the thread that uses its scope.
 */
public abstract class Handle {
    private static final long NEVER = -1;

    private final String entity;
    private final String state;
    private long id;
    private String arrivedBy = "";
    private long arrivedAt = NEVER;
    private String leftBy = "";
    private long leftAt = NEVER;
    private boolean somewhere;

    /** A handle of a state, still of no entity. */
    protected Handle(String entity, String state) {
        this.entity = entity;
        this.state = state;
    }

    /** Where its verbs and getters go. */
    protected abstract Scope handleScope();

    /** The key of the entity. */
    public final long id() {
        return id;
    }

    /** The caller says that the entity is in this state; the next verb checks it. */
    public final void handleClaim(long key) {
        handleArrive(key, "", NEVER);
    }

    /** A verb brought it here. */
    public final void handleArrive(long key, String verb, long fired) {
        id = key;
        arrivedBy = verb;
        arrivedAt = fired;
        leftBy = "";
        leftAt = NEVER;
        somewhere = false;
    }

    /** A branching verb moved it, in a scope that does not know which branch it took. */
    public final void handleArriveSomewhere(long key, String verb, long fired) {
        handleArrive(key, verb, fired);
        somewhere = true;
    }

    /** A verb took it away. */
    protected final void handleDepart(String verb, long fired) {
        leftBy = verb;
        leftAt = fired;
    }

    /** A verb took an argument away. */
    public static void handleDepart(Object argument, String verb, long fired) {
        if (argument instanceof Handle handle) {
            handle.handleDepart(verb, fired);
        }
    }

    /** The key, for a verb; {@link IllegalStateException} that names both uses where a verb took the entity away. */
    protected final long handleUse() {
        if (somewhere) {
            throw new IllegalStateException(entity + " " + id + ": where " + arrivedBy + " led is not known before its"
                    + " outcome; look the entity up in the state that you expect: scope="
                    + handleScope().getClass().getSimpleName());
        }
        if (!leftBy.isEmpty()) {
            String held = arrivedAt == NEVER ? state : state + "@" + arrivedAt;
            String left = leftAt == NEVER ? leftBy : leftBy + "@" + leftAt;
            throw new IllegalStateException(entity + " " + id + ": you hold " + held + ", it left by " + left
                    + "; use the handle which that verb returned: state=" + state);
        }
        return id;
    }

    /** The key of an argument; {@link IllegalArgumentException} where it is no handle. */
    public static long handleUse(Object argument, Scope scope) {
        if (argument instanceof Handle handle) {
            return handle.handleUse();
        }
        throw new IllegalArgumentException(
                "an argument of a verb is a handle of this net; look it up in a scope: scope="
                        + scope.getClass().getSimpleName() + " argument=" + argument);
    }

    /** Starts an event, after the one that brought the entity here. */
    protected final Scope handleBegin(int event) {
        return handleFollow(handleScope().begin(event), this);
    }

    /** On a lane: the event is refused where the one before it was, which brought an argument to where it is. */
    public static Scope handleFollow(Scope event, Object argument) {
        if (argument instanceof Handle handle && handle.arrivedAt != NEVER && handle.arrivedAt == event.fired()) {
            event.chained();
        }
        return event;
    }

    /** The key, for a getter; {@link IllegalStateException} where the entity is not in this state. */
    protected final long handleRow(int family, int place) {
        Scope scope = handleScope();
        if (!(scope instanceof GuardScope)) {
            int present = scope.stateOf(family, id);
            if (present != place) {
                String where = present < 0
                        ? "does not exist"
                        : "is " + scope.net().places().get(present).name();
                throw new IllegalStateException(
                        entity + " " + id + " " + where + "; look it up by its id: expected=" + state);
            }
        }
        return id;
    }

    /** The end of an edge, for a getter; a guard sees only what its transition declares. */
    protected final long handleEnd(int family, int place, String end) {
        if (handleScope() instanceof GuardScope) {
            throw new IllegalStateException("a guard, value or invariant sees only what its transition declares; add a"
                    + " parameter with @Read(via = \"" + end + "\") or @ForAll: end=" + entity + "." + end);
        }
        return handleRow(family, place);
    }

    /** What a verb throws that only the engine uses. */
    protected final IllegalStateException handleEager(String verb) {
        return new IllegalStateException("the engine fires " + entity + "." + verb
                + " by itself as soon as it is enabled;" + " do not call it: id=" + id);
    }

    /** What a verb throws that answers a call. */
    protected final IllegalStateException handleCase(String verb, String call) {
        return handleCaseOf(entity + "." + verb, call);
    }

    /** What a transition of the net throws that answers a call. */
    public static IllegalStateException handleCaseOf(String verb, String call) {
        return new IllegalStateException(
                verb + " is one of the cases of " + call + "; call that, and the engine chooses: call=" + call);
    }

    /** {@code Order 7 New}. */
    @Override
    public final String toString() {
        return entity + " " + id + " " + state;
    }
}
