package io.petrigraph.processor.write;

import com.palantir.javapoet.ClassName;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.VerbModel;

/** Which handles a scope gives: a handle has the methods that its scope can answer, so javac refuses all others. */
enum Flavour {
    /** Verbs and no fields: steps and lanes, where a field may change at any moment. */
    LIVE("Live", "Verbs", "Verbs and no fields: what steps and lanes of {@code $L} give.\n"),
    /** Verbs and fields, as declared: transactions, forks, guards. */
    HELD("Handles", "Moves", "Verbs and fields, as {@code $L} declares them: what transactions and forks give.\n"),
    /** Fields and no verbs: views, where nothing happens. */
    SEEN("Seen", "Looks", "Fields and no verbs: what views of {@code $L} give.\n");

    private final String holder;
    private final String scopes;
    private final String doc;

    Flavour(String holder, String scopes, String doc) {
        this.holder = holder;
        this.scopes = scopes;
        this.doc = doc;
    }

    String doc() {
        return doc;
    }

    boolean hasVerbs() {
        return this != SEEN;
    }

    boolean hasFields() {
        return this != LIVE;
    }

    /** True where a handle can be asked to do that: only the engine fires eager transitions and cases. */
    boolean has(VerbModel verb) {
        return this == HELD || (hasVerbs() && !verb.isEager() && !verb.isCase());
    }

    /** The class around its handles. */
    ClassName holder(Generated generated) {
        return generated.named(holder);
    }

    /** The class of scopes that give its handles. */
    ClassName scopes(Generated generated) {
        return generated.named(scopes);
    }

    /** The class of its handles of a state. */
    ClassName handle(Generated generated, StateModel state) {
        ClassName outer = holder(generated);
        return this == HELD
                ? outer.nestedClass(GeneratedNames.handle(state))
                : outer.nestedClass(state.entity()).nestedClass(state.name());
    }

    /** The type by which a caller holds an entity in a state. */
    ClassName type(Generated generated, StateModel state) {
        return this == HELD ? ClassName.get(state.element()) : handle(generated, state);
    }

    /** The type by which a caller holds an entity in any state. */
    ClassName type(Generated generated, EntityModel entity) {
        return this == HELD
                ? ClassName.get(entity.element())
                : holder(generated).nestedClass(entity.name());
    }

    /** The type by which a caller holds an entity in one of some states. */
    ClassName type(Generated generated, StateSet set) {
        if (this == HELD) {
            return ClassName.get(set.type());
        }
        ClassName entity = holder(generated).nestedClass(set.entity());
        return set.whole()
                ? entity
                : entity.nestedClass(set.type().getSimpleName().toString());
    }
}
