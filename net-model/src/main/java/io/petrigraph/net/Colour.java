package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;

/**
 * The set of values that a token may have. Every colour flattens to a fixed number of scalar columns, so a token is a
 * tuple of 64-bit words: {@link Dot} has none, a scalar one, a {@link Product} the columns of its components in order.
 *
 * <p>Words: a {@code long} or {@code int} as itself, a boolean as 0 or 1, a double as its raw bits, an enumeration as
 * the index of its constant, a range as its value, a text or byte string as a handle of the marking's text pool.
 * Immutable; safe for use by any thread.
 */
public sealed interface Colour {

    /** The columns of a token of this colour, left to right. */
    List<Scalar> columns();

    /** The number of columns: 0 for a dot. */
    default int width() {
        return columns().size();
    }

    /** The plain token of place/transition nets: it carries no value. */
    static Colour dot() {
        return Dot.DOT;
    }

    /** The plain token. */
    enum Dot implements Colour {
        DOT;

        @Override
        public List<Scalar> columns() {
            return List.of();
        }
    }

    /** A colour of exactly one column. */
    sealed interface Scalar extends Colour {
        @Override
        default List<Scalar> columns() {
            return List.of(this);
        }

        /** How the column is named in a dump and in a message, for example {@code long} or {@code Philosopher}. */
        String typeName();
    }

    /** The unbounded scalars. {@link #STRING} and {@link #BYTES} are interned off the hot path. */
    enum Primitive implements Scalar {
        LONG("long"),
        INT("int"),
        BOOLEAN("boolean"),
        DOUBLE("double"),
        STRING("string"),
        BYTES("bytes");

        private final String typeName;

        Primitive(String typeName) {
            this.typeName = typeName;
        }

        @Override
        public String typeName() {
            return typeName;
        }

        /** True where a word of the column is a handle of the text pool. */
        public boolean isText() {
            return this == STRING || this == BYTES;
        }
    }

    /**
     * A finite enumeration. Comparisons use the declaration index; successor and predecessor wrap where {@code cyclic},
     * and are otherwise undefined at the ends.
     */
    record Enumeration(String name, List<String> constants, boolean cyclic) implements Scalar {
        public Enumeration {
            constants = List.copyOf(constants);
        }

        @Override
        public String typeName() {
            return name;
        }
    }

    /** The integers {@code low..high}, both included. */
    record IntRange(String name, long low, long high) implements Scalar {
        @Override
        public String typeName() {
            return name;
        }
    }

    /** A tuple; nested products are flattened, a product of one component means the component itself. */
    record Product(String name, List<Colour> components) implements Colour {
        public Product {
            components = List.copyOf(components);
        }

        @Override
        public List<Scalar> columns() {
            List<Scalar> all = new ArrayList<>();
            for (Colour component : components) {
                all.addAll(component.columns());
            }
            return List.copyOf(all);
        }
    }

    /** True where the values of a colour are so few that a binding search may try each: at most {@link NetLimits#MAX_CONSTANTS}. */
    static boolean isListable(Scalar scalar) {
        if (scalar instanceof IntRange range) {
            long more = range.high() - range.low();
            return more >= 0 && more < NetLimits.MAX_CONSTANTS;
        }
        return scalar instanceof Enumeration || scalar == Primitive.BOOLEAN;
    }

    /** True where a word of this column is a handle of the text pool. */
    static boolean isText(Scalar scalar) {
        return scalar instanceof Primitive primitive && primitive.isText();
    }
}
