package io.petrigraph.processor.model;

import java.util.Locale;
import javax.lang.model.SourceVersion;

/** How the names of generated types, methods and constants follow from a declaration. */
public final class GeneratedNames {
    private GeneratedNames() {}

    /** {@code orderNew}: the handle of an entity in a state, by its id. */
    public static String lookUp(StateModel state) {
        return decapitalized(state.entity()) + state.name();
    }

    /** {@code order}: the handle of an entity in its present state, by its id. */
    public static String lookUp(EntityModel entity) {
        return decapitalized(entity.name());
    }

    /** {@code newOrderId}: an id of the entity that nobody else gets. */
    public static String newId(EntityModel entity) {
        return "new" + entity.name() + "Id";
    }

    /** {@code orderByEmail}: the handle of an entity by a unique field. */
    public static String lookUp(EntityModel entity, FieldModel field) {
        return decapitalized(entity.name()) + "By" + capitalized(field.name());
    }

    /** {@code ordersNew}: all entities in a state. */
    public static String listing(StateModel state) {
        return plural(decapitalized(state.entity())) + state.name();
    }

    /** {@code OrderNew}: the class of handles of a state. */
    public static String handle(StateModel state) {
        return state.entity() + state.name();
    }

    /** {@code PLACE_ORDER_NEW}: a constant; words start at capitals, other characters separate words. */
    public static String constant(String kind, String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_");
        return kind + "_" + words.replaceAll("_+$", "").toUpperCase(Locale.ROOT);
    }

    /** The English plural. */
    static String plural(String noun) {
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        if (noun.endsWith("lf")) {
            return noun.substring(0, noun.length() - 1) + "ves";
        }
        return noun.matches(".*(s|x|z|ch|sh)") ? noun + "es" : noun + "s";
    }

    /** The name with a small first letter; an underscore follows where Java has the word for itself. */
    public static String decapitalized(String name) {
        String small = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return SourceVersion.isKeyword(small) ? small + "_" : small;
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
