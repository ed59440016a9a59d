package io.petrigraph.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transition has beside its receiver: values, entities, and conditions over all linked entities. */
public sealed interface Argument {
    /** Unique within the transition. */
    String name();

    /** True where whoever asks for the transition gives it. */
    default boolean given() {
        return true;
    }

    /** A value that the event carries. */
    record Given(String name, ValueType type) implements Argument {}

    /** The key of the created entity. */
    record Key(String name) implements Argument {}

    /**
     * Another entity.
     *
     * @param name the parameter
     * @param set the states in which it may be
     * @param origin who finds it
     * @param via the way that must lead to it
     * @param take true where it is taken
     * @param to where it goes; null where it is only read, or where a script moves it
     */
    record Other(
            String name,
            StateSet set,
            Origin origin,
            @Nullable Path via,
            boolean take,
            @Nullable StateModel to) implements Argument {
        @Override
        public boolean given() {
            return origin == Origin.EVENT;
        }
    }

    /** Who finds an entity. */
    enum Origin {
        /** The event names it. */
        EVENT,
        /** The engine searches one. */
        SEARCHED,
        /** To-one edges lead to it. */
        LOOKED_UP
    }

    /**
     * A condition over, or a move of, all linked entities.
     *
     * @param name the parameter
     * @param kind what is asked or done
     * @param set the states it is about
     * @param via the way over which they are linked
     * @param to for {@link Kind#TAKE_ALL} outside a script: where they go
     */
    record All(
            String name,
            Kind kind,
            StateSet set,
            Path via,
            @Nullable StateModel to) implements Argument {
        @Override
        public boolean given() {
            return false;
        }
    }

    /**
     * What is done with all linked entities.
     *
     * @param name the last word of the way
     * @param set the states it is about
     * @param via the way over which they are linked
     * @param to where they go; null where they stay
     * @param unlinks true where the links of the last edge go
     * @param relinks the edge into which they change, seen from the same end as the last one of the way; null for none
     * @param links the edges, seen from the elements, by which they are linked to {@code with}
     * @param with name of the argument (or receiver, or created entity) to which they are linked
     */
    record Each(
            String name,
            StateSet set,
            Path via,
            @Nullable StateModel to,
            boolean unlinks,
            @Nullable EdgeEnd relinks,
            List<EdgeEnd> links,
            String with)
            implements Argument {
        public Each {
            links = List.copyOf(links);
        }

        @Override
        public boolean given() {
            return false;
        }
    }

    /** The kinds of {@link All}. */
    enum Kind {
        FOR_ALL,
        NONE,
        TAKE_ALL
    }
}
