package io.petrigraph.processor.write;

import com.palantir.javapoet.ClassName;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.NetModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import javax.lang.model.element.Modifier;

/** The names of what is generated for one net, and of what it calls. */
final class Generated {
    static final ClassName NET = ClassName.get("io.petrigraph.net", "Net");
    static final ClassName NET_BUILDER = ClassName.get("io.petrigraph.net", "NetBuilder");
    static final ClassName TRANSITION_BUILDER = ClassName.get("io.petrigraph.net", "TransitionBuilder");
    static final ClassName TRANSITION = ClassName.get("io.petrigraph.net", "Transition");
    static final ClassName INVARIANT = ClassName.get("io.petrigraph.net", "Invariant");
    static final ClassName EDGE = ClassName.get("io.petrigraph.net", "Edge");
    static final ClassName EXPR = ClassName.get("io.petrigraph.net", "Expr");
    static final ClassName VAR = EXPR.nestedClass("Var");
    static final ClassName COLOUR = ClassName.get("io.petrigraph.net", "Colour");
    static final ClassName FIELD_VALUE = ClassName.get("io.petrigraph.net", "FieldValue");
    static final ClassName BINDING_VIEW = ClassName.get("io.petrigraph.net", "BindingView");
    static final ClassName LOWERING = ClassName.get("io.petrigraph.declare", "Lowering");
    static final ClassName ID_BLOCKS = ClassName.get("io.petrigraph.declare", "IdBlocks");
    static final ClassName SCRIPT = ClassName.get("io.petrigraph.declare", "Script");
    static final ClassName SCRIPT_RUN = ClassName.get("io.petrigraph.declare", "ScriptRun");
    static final ClassName TRACED = ClassName.get("io.petrigraph.declare", "Traced");
    static final ClassName RECORDED = SCRIPT.nestedClass("Recorded");
    static final ClassName MANY = ClassName.get("io.petrigraph.declare", "Many");
    static final ClassName ONE = ClassName.get("io.petrigraph.declare", "One");
    static final String RUNTIME = "io.petrigraph.runtime";
    static final String TYPED = "io.petrigraph.runtime.typed";
    static final ClassName SCOPE = ClassName.get(RUNTIME, "Scope");
    static final ClassName GUARD_SCOPE = ClassName.get(RUNTIME, "GuardScope");
    static final ClassName HANDLE = ClassName.get(TYPED, "Handle");
    static final ClassName READING = ClassName.get(TYPED, "Reading");

    final NetModel net;

    Generated(NetModel net) {
        this.net = net;
    }

    ClassName named(String suffix) {
        return ClassName.get(net.packageName(), net.prefix() + suffix);
    }

    ClassName declaration() {
        return ClassName.get(net.element());
    }

    ClassName constants() {
        return named("Net");
    }

    ClassName reads() {
        return named("Reads");
    }

    ClassName guards() {
        return named("Guards");
    }

    ClassName lowerings() {
        return named("Declaration");
    }

    ClassName recording(StateModel state) {
        return named("Recording").nestedClass(GeneratedNames.handle(state));
    }

    static ClassName type(StateModel state) {
        return ClassName.get(state.element());
    }

    static ClassName type(StateSet set) {
        return ClassName.get(set.type());
    }

    static ClassName type(EntityModel entity) {
        return ClassName.get(entity.element());
    }

    static String family(String entity) {
        return GeneratedNames.constant("FAMILY", entity);
    }

    static String place(String place) {
        return GeneratedNames.constant("PLACE", place);
    }

    static String place(EdgeEnd end) {
        return GeneratedNames.constant("PLACE", end.entity() + "." + end.name());
    }

    static String column(String entity, FieldModel field) {
        return GeneratedNames.constant("COLUMN", entity + "." + field.name());
    }

    static String event(String event) {
        return GeneratedNames.constant("EVENT", event);
    }

    /** Public where the declaration is. */
    Modifier[] visibility(Modifier... more) {
        boolean open = net.element().getModifiers().contains(Modifier.PUBLIC);
        Modifier[] all = new Modifier[more.length + (open ? 1 : 0)];
        System.arraycopy(more, 0, all, all.length - more.length, more.length);
        if (open) {
            all[0] = Modifier.PUBLIC;
        }
        return all;
    }

    /** The name, or (where it is taken) the name with underscores. */
    static String free(String name, java.util.Collection<String> taken) {
        String free = name;
        while (taken.contains(free)) {
            free += "_";
        }
        return free;
    }
}
