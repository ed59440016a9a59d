package io.petrigraph.processor.report;

import java.util.Locale;

/**
 * Every defect that the processor reports. The message names the cause, then after a semicolon the cure; each has a test
 * with its exact text, line and column.
 */
public enum Diagnostic {
    NET_NOT_INTERFACE("PG01", "@Net is for interfaces, but %s is a %s; declare \"@Net interface %s\""),
    NET_GENERIC("PG02", "a net, an entity and its methods take no type parameters, but %s does; remove them"),
    NET_EMPTY("PG03", "net %s has no entity; add a member \"@Entity sealed interface\""),
    ENTITY_OUTSIDE_NET("PG04", "entity %s stands outside a net; make it a member of an interface with @Net"),
    ENTITY_NOT_SEALED(
            "PG05", "entity %s is not a sealed interface; declare \"sealed interface %s permits\" its states"),
    STATE_NOT_MEMBER("PG06", "state %s is not a member of entity %s; declare it inside the entity"),
    STATE_NOT_INTERFACE(
            "PG07",
            "%s is permitted by %s but is neither a non-sealed interface (a state) nor a sealed one (a union of states);"
                    + " declare \"non-sealed interface %s extends %s\""),
    STATE_RESERVED(
            "PG08", "the state name Ended belongs to ended entities; rename it, or end the entity by an @End method"),
    ID_MISSING("PG09", "entity %s has no key; add \"long id();\""),
    ID_NOT_LONG("PG10", "the key of an entity is \"long id()\", but here it is %s; make it long"),
    FIELD_TYPE(
            "PG11",
            "%s cannot be the type of a field; use long, int, boolean, double, String, byte[] or an enum, or One/Many of an"
                    + " entity for an edge, or a state for a transition"),
    FIELD_TWICE("PG12", "field %s is %s here but %s in another state; give it one type, or another name"),
    UNIQUE_NOT_FIELD("PG13", "@Unique is for fields, but %s is none; move it to a field"),
    UNIQUE_TYPE("PG14", "a unique field is a long, int, String or enum, but %s is %s; choose one of these types"),
    NAME_RESERVED("PG15", "%s clashes with a method that every object or generated handle has; rename it"),
    EDGE_UNDECLARED(
            "PG16",
            "%s is neither an @Edge nor named as the inverse of one; add @Edge, or @Edge(inverse = \"%s\") to %s"),
    EDGE_NOT_EDGE(
            "PG17", "@Edge is for methods that return One or Many of an entity, but %s returns %s; change its type"),
    EDGE_TARGET("PG18", "an edge leads to an entity of the same net, but %s is none; use one of: %s"),
    INVERSE_UNKNOWN("PG19", "%s has no method \"%s\"; add \"Many<%s> %s();\" to it, or leave inverse out"),
    INVERSE_TYPE("PG20", "the inverse %s.%s leads to %s, but the edge comes from %s; make it One<%s> or Many<%s>"),
    INVERSE_TAKEN("PG21", "%s.%s is already the inverse of %s; give this edge an inverse of its own"),
    INVERSE_IS_EDGE("PG22", "%s.%s is an @Edge itself, so it cannot be an inverse; remove one of the two @Edge"),
    VERB_RESULT(
            "PG23",
            "transition %s returns %s, which is neither a state of %s nor of another entity; return the state in which the"
                    + " entity is afterwards"),
    VERB_OVERLOADED("PG24", "transition %s is declared twice in %s; one name is one transition: rename one"),
    END_MISSING(
            "PG25", "%s returns void, which would end the entity; write @End, or return the state in which it stays"),
    END_RETURNS("PG26", "@End transition %s returns %s, but nothing is left to return; make it void"),
    CREATE_WITHOUT_ID("PG27", "%s creates %s but has no key for it; add a parameter \"@Id long %sId\""),
    ID_WITHOUT_CREATE("PG28", "@Id is for the key of a created entity, but %s creates none; remove it"),
    ID_PARAMETER_TYPE("PG29", "@Id is a long, but %s is %s; make it long"),
    ID_TWICE("PG30", "%s has two @Id parameters; a transition creates one entity: remove one"),
    PARAMETER_TYPE(
            "PG31",
            "parameter %s has type %s; use a value (long, int, boolean, double, String, byte[], an enum) or a state of an"
                    + " entity of this net"),
    ARC_MISSING(
            "PG32",
            "parameter %s is an entity, but nothing says what is done with it; add @Read, @Take(to = ...), @Links or"
                    + " @Unlinks"),
    ARC_ON_VALUE("PG33", "@%s is for entities, but parameter %s is a value; remove it"),
    ARC_TWICE("PG34", "parameter %s has both @%s and @%s; keep one"),
    ARC_NEEDS_MANY("PG35", "@%s is about all linked entities, so parameter %s is \"Many<%s>\"; change its type"),
    ARC_NEEDS_ONE("PG36", "@%s is about one entity, but parameter %s is Many; change its type to \"%s\""),
    TAKE_WITHOUT_TO("PG37", "%s is taken, but nothing says where it goes; add to = the state into which it moves"),
    TAKE_TO_IN_SCRIPT("PG38", "in a static transition the script moves what it takes; remove to"),
    TAKE_TO_OTHER("PG39", "%s is no state of %s; take it to one of: %s"),
    ENGINE_FINDS(
            "PG40",
            "%s is called by users, who cannot pass what the engine finds; put it on the method: @%s(via = \"%s\", in ="
                    + " %s.class)"),
    CONDITION_IN("PG41", "@%s on a method needs the state that it is about; add in = a state of an entity of this net"),
    CONDITION_IN_ON_PARAMETER("PG42", "on a parameter its type says the state; remove in"),
    READ_ON_METHOD(
            "PG43",
            "@Read on a method finds one entity over a to-one edge, but \"%s\" may lead to many; use @Any or @ForAll"),
    EAGER_VALUE(
            "PG44",
            "the engine fires %s by itself, so nobody gives it %s; compute it with @Value, or let an event fire the"
                    + " transition"),
    EAGER_ON_NET(
            "PG45",
            "an eager transition belongs to a state, but %s is a method of the net; move it to the state that it leaves"),
    VIA_UNKNOWN("PG46", "%s has no edge \"%s\"; the nearest one is \"%s\""),
    VIA_BASE(
            "PG47",
            "\"%s\" is an edge of none of the parameters before it; start with one of them: \"parameter.edge\""),
    VIA_AMBIGUOUS("PG48", "\"%s\" could start at %s or at %s; write \"%s.%s\""),
    VIA_TARGET("PG49", "\"%s\" leads to %s, but %s is a state of %s; use an edge that leads there"),
    TAKE_ALL_PATH(
            "PG50", "@TakeAll goes over one edge, but \"%s\" has %d: an entity could be met twice; shorten the path"),
    LINK_UNKNOWN("PG51", "neither %s nor %s has an edge \"%s\"; the nearest one is \"%s\""),
    LINK_ENDS("PG52", "edge %s leads from %s to %s, so it cannot link %s and %s; name another edge"),
    LINK_NOTHING(
            "PG53", "@Links on a method links the created entity and the receiver, but %s %s; put it on a parameter"),
    UNLINK_CREATED("PG54", "%s only creates, it has no link to remove; remove @Unlinks"),
    FUNCTION_STATIC("PG55", "%s must be a static method with a body; add static"),
    FUNCTION_OF("PG56", "%s has no transition \"%s\"; the nearest one is \"%s\""),
    FUNCTION_PARAMETER(
            "PG57", "%s sees only what transition %s declares, and %s is none of: %s; add it to the transition first"),
    FUNCTION_PARAMETER_TYPE("PG58", "%s is %s in the transition, but %s here; use the same type"),
    GUARD_RESULT("PG59", "a guard returns boolean, but %s returns %s; change its type"),
    GUARD_TO("PG60", "%s is no branch of transition %s; use one of: %s"),
    GUARD_TO_MISSING("PG61", "transition %s branches, so a guard opens one branch; add to = one of: %s"),
    BRANCH_OPEN(
            "PG62",
            "branch %s of transition %s has no guard but is not the last, so %s is never reached; add @Guard(of ="
                    + " \"%s\", to = %s.class)"),
    VALUE_FIELD("PG63", "%s has no field \"%s\"; the nearest one is \"%s\""),
    VALUE_TARGET(
            "PG64",
            "\"%s\" is nothing that transition %s moves or creates; use a field's name, or \"parameter.field\""),
    VALUE_TYPE("PG65", "field %s is %s, but %s returns %s; change its type"),
    SETS_TYPE(
            "PG66",
            "parameter %s sets the field of that name, which is %s and not %s; use the same type, or another name"),
    VALUE_TWICE("PG67", "field %s is set twice by transition %s; keep either the parameter or one @Value"),
    SCRIPT_RESULT("PG68", "the verbs of a static transition say what happens, but %s also returns %s; make it void"),
    TOO_MANY_VARIANTS(
            "PG69", "transition %s has %d variants (its unions of states multiplied), more than %d; narrow a union"),
    NAME_CLASH("PG70", "%s and %s would both generate \"%s\"; rename one"),
    INVARIANT_SHAPE(
            "PG71", "this is no invariant, because %2$s; declare \"@Invariant static boolean name(%1$s it, ...)\""),
    INVARIANT_READ(
            "PG72", "parameter %s of an invariant reads beside the entity; add @Read(via = an edge or path of %s)"),
    INVARIANT_PLACE(
            "PG73",
            "an invariant belongs to an entity, but %s is a method of the net; move it to the entity that it is about"),
    EAGER_BRANCH(
            "PG74",
            "the engine fires every enabled eager transition, so %s cannot choose among branches; declare one eager"
                    + " transition for each branch, with guards"),
    CALL_VALUES(
            "PG75",
            "%s is answered by its cases and says only what callers give, but %s is no value; give an entity by its id:"
                    + " \"long %s\""),
    CALL_SAYS("PG76", "%s is answered by its cases, so it does nothing itself; move this to them"),
    CALL_RESULT(
            "PG77",
            "%s is answered by its cases, so it returns the states into which they bring its entity, or nothing as a method"
                    + " of the net; change its type"),
    CASE_VALUE("PG78", "callers of %s give no %s named %s; add the parameter there, or compute a field with @Value"),
    CASE_RESULT("PG79", "after case %s its entity is in %s, but %s says: %s; return one of these"),
    EACH_NOTHING("PG80", "nothing is done with each of \"%s\"; add to, unlinks, relinks or links"),
    EACH_WITH("PG81", "\"%s\" is nothing to which %s could link; name a parameter before it, the receiver or nothing"),
    EACH_TWICE(
            "PG82",
            "over \"%s\" one %s could be met twice, because several lead to it by \"%s\"; shorten the path, or make that"
                    + " edge to one"),
    NEW_ID_PLACE(
            "PG83",
            "@NewId is for the entity that an eager transition or a case creates without @Id, but %s is none; remove it"),
    NEW_ID_WORD(
            "PG84",
            "\"%s\" is no part of a key; add and multiply parameters of %s, their long fields (\"parameter.field\") and"
                    + " numbers"),
    EACH_EXPECTED(
            "PG85",
            "edge %s may lead to what is only expected, which @Each cannot make; link in a transition for each entity"),
    ID_BLOCK("PG86", "idBlock is how many ids the engine takes at a time, but %d of %s is none; write 1 or more");

    private final String code;
    private final String template;

    Diagnostic(String code, String template) {
        this.code = code;
        this.template = template;
    }

    /** The code by which a message can be searched for, for example {@code PG07}. */
    public String code() {
        return code;
    }

    String message(Object... values) {
        return "[" + code + "] " + String.format(Locale.ROOT, template, values);
    }
}
