package io.petrigraph.net;

/**
 * A variable of a transition: one word of its binding.
 *
 * @param index position in {@link Transition#variables()} and in every binding
 * @param name unique within the transition
 * @param colour the scalar that it ranges over
 * @param origin who gives it its value
 * @param recorded true where the log keeps the value; false only where the consumed or read row determines it and
 *     nothing outside that row's own key is produced from it
 * @param forAll index of the for-all arc it is local to, counted in arc order, or -1 for a variable of the whole firing
 */
public record Variable(int index, String name, Colour.Scalar colour, Origin origin, boolean recorded, int forAll) {

    /** {@link #forAll} of a variable that has one value for the whole firing. */
    public static final int WHOLE_FIRING = -1;

    /** Who gives a variable its value when an event is decided. In replay every recorded value comes from the record. */
    public enum Origin {
        /** The event must carry it. */
        PARAMETER,
        /**
         * The event may carry it; otherwise the binding search finds it: among the tokens of a consume or read arc, or,
         * where none binds it, among all values of its colour, which must then be {@link Colour#isListable listable}.
         */
        FREE,
        /** The marking determines it from other variables: a field of a row, the one end of an edge. */
        LOOKED_UP,
        /** User code computes it once, before the firing; see {@link Computation}. */
        COMPUTED
    }

    /** True for a variable of the whole firing. */
    public boolean isWholeFiring() {
        return forAll == WHOLE_FIRING;
    }
}
