package io.petrigraph.runtime.typed;

import io.petrigraph.declare.Many;
import io.petrigraph.declare.One;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.Scope;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Rows and links as {@link Many} and {@link One}. For generated code. */
public final class Reading {
    private static final long START = -1;
    private static final long END = -1;

    private Reading() {}

    /** Where a cursor goes, and what is there. */
    private interface Cursor {
        long next(long after);

        long key(long at);

        long count();
    }

    /** All entities in a state. */
    public static <T> Many<T> rows(Scope scope, int place, LongFunction<? extends T> handle) {
        return new Cursored<>(
                new Cursor() {
                    @Override
                    public long next(long after) {
                        return scope.rowCursor(place, after);
                    }

                    @Override
                    public long key(long at) {
                        return scope.rowKey(place, at);
                    }

                    @Override
                    public long count() {
                        return scope.rowCount(place);
                    }
                },
                handle);
    }

    /** All entities at the other ends of a to-many edge. */
    public static <T> Many<T> many(Scope scope, int edgePlace, long key, LongFunction<? extends T> handle) {
        return new Cursored<>(links(scope, edgePlace, key), handle);
    }

    /** The entity at the other end of a to-one edge. */
    public static <T> One<T> one(Scope scope, int edgePlace, long key, LongFunction<? extends T> handle) {
        return new Single<>(links(scope, edgePlace, key), handle);
    }

    private static Cursor links(Scope scope, int edgePlace, long key) {
        return new Cursor() {
            @Override
            public long next(long after) {
                return scope.linkCursor(edgePlace, key, after);
            }

            @Override
            public long key(long at) {
                return scope.linkTarget(edgePlace, at);
            }

            @Override
            public long count() {
                return scope.linkCount(edgePlace, key);
            }
        };
    }

    /** All entities that a path of edge places reaches and that are in one of the states; in any where none is given. */
    @SuppressWarnings("unchecked") // the generated caller asks for the interface that the states have in common
    public static <T> Many<T> reached(
            Scope scope, long from, LongFunction<?> handle, int family, int[] states, int... places) {
        if (places.length == 1) {
            Cursor links = links(scope, places[0], from);
            LongFunction<? extends T> typed = (LongFunction<? extends T>) handle;
            return new Cursored<>(states.length == 0 ? links : inStates(links, scope, family, states), typed);
        }
        Set<Long> keys = new LinkedHashSet<>(Set.of(from));
        for (int place : places) {
            Set<Long> next = new LinkedHashSet<>();
            for (long key : keys) {
                for (long at = scope.linkCursor(place, key, START); at != END; at = scope.linkCursor(place, key, at)) {
                    next.add(scope.linkTarget(place, at));
                }
            }
            keys = next;
        }
        long[] found = keys.stream()
                .mapToLong(Long::longValue)
                .filter(key -> states.length == 0 || contains(states, scope.stateOf(family, key)))
                .toArray();
        return new Listed<>(found, (LongFunction<? extends T>) handle);
    }

    /** Those of a cursor's entities that are in one of the states. */
    private static Cursor inStates(Cursor all, Scope scope, int family, int[] states) {
        return new Cursor() {
            @Override
            public long next(long after) {
                long at = all.next(after);
                while (at != END && !contains(states, scope.stateOf(family, all.key(at)))) {
                    at = all.next(at);
                }
                return at;
            }

            @Override
            public long key(long at) {
                return all.key(at);
            }

            @Override
            public long count() {
                long count = 0;
                for (long at = next(START); at != END; at = next(at)) {
                    count++;
                }
                return count;
            }
        };
    }

    private static boolean contains(int[] states, int state) {
        for (int one : states) {
            if (one == state) {
                return true;
            }
        }
        return false;
    }

    /** The only one of a set that has at most one. */
    public static <T> One<T> only(Many<T> many) {
        if (many instanceof Listed<T> listed) {
            return new Single<>(listed, listed.handle);
        }
        Cursored<T> links = (Cursored<T>) many;
        return new Single<>(links.cursor, links.handle);
    }

    /** The entity with a value in a unique field. */
    public static <T> Optional<T> unique(
            Scope scope, int family, int column, long word, LongFunction<? extends T> handle) {
        return scope.hasUnique(family, column, word)
                ? Optional.of(handle.apply(scope.keyByUnique(family, column, word)))
                : Optional.empty();
    }

    /** The entity with a text in a unique field. */
    public static <T> Optional<T> unique(
            Scope scope, int family, int column, String text, LongFunction<? extends T> handle) {
        long word = scope.findText(text);
        return word < 0 ? Optional.empty() : unique(scope, family, column, word, handle);
    }

    /** True where a scope's last verb fired a transition, or its variant that made a placeholder beside. */
    public static boolean fired(Scope scope, int transition) {
        int fired = scope.firedTransition();
        if (fired < 0 || fired == transition) {
            return fired == transition;
        }
        List<Transition> transitions = scope.net().transitions();
        return transitions
                .get(fired)
                .name()
                .startsWith(transitions.get(transition).name() + "[expects ");
    }

    /** What a look-up throws that finds no entity. */
    public static NoSuchElementException missing(String entity, long id, int place) {
        String why = place < 0 ? "does not exist" : "has ended";
        return new NoSuchElementException(entity + " " + id + " " + why + ": id=" + id);
    }

    private static final class Cursored<T> implements Many<T> {
        private final Cursor cursor;
        private final LongFunction<? extends T> handle;

        Cursored(Cursor cursor, LongFunction<? extends T> handle) {
            this.cursor = cursor;
            this.handle = handle;
        }

        @Override
        public long count() {
            return cursor.count();
        }

        @Override
        public boolean isEmpty() {
            return cursor.next(START) == END;
        }

        @Override
        public void forEach(Consumer<? super T> action) {
            for (long at = cursor.next(START); at != END; at = cursor.next(at)) {
                action.accept(handle.apply(cursor.key(at)));
            }
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private long at = cursor.next(START);

                @Override
                public boolean hasNext() {
                    return at != END;
                }

                @Override
                public T next() {
                    if (at == END) {
                        throw new NoSuchElementException("no further entity: count=" + count());
                    }
                    T element = handle.apply(cursor.key(at));
                    at = cursor.next(at);
                    return element;
                }
            };
        }
    }

    /** Keys that were collected. */
    private static final class Listed<T> implements Many<T>, Cursor {
        private final long[] keys;
        private final LongFunction<? extends T> handle;

        Listed(long[] keys, LongFunction<? extends T> handle) {
            this.keys = keys;
            this.handle = handle;
        }

        @Override
        public long next(long after) {
            return after + 1 < keys.length ? after + 1 : END;
        }

        @Override
        public long key(long at) {
            return keys[(int) at];
        }

        @Override
        public long count() {
            return keys.length;
        }

        @Override
        public void forEach(Consumer<? super T> action) {
            for (long key : keys) {
                action.accept(handle.apply(key));
            }
        }

        @Override
        public Iterator<T> iterator() {
            return Arrays.stream(keys).<T>mapToObj(handle).iterator();
        }
    }

    private record Single<T>(Cursor cursor, LongFunction<? extends T> handle) implements One<T> {
        @Override
        public boolean isPresent() {
            return cursor.next(START) != END;
        }

        @Override
        public T get() {
            return handle.apply(id());
        }

        @Override
        public long id() {
            long at = cursor.next(START);
            if (at == END) {
                throw new NoSuchElementException("nothing is linked; ask isPresent() first: count=0");
            }
            return cursor.key(at);
        }
    }
}
