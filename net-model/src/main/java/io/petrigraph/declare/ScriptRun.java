package io.petrigraph.declare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One run of a script's body on recording handles. For generated code; not thread-safe. */
public final class ScriptRun {
    record Call(
            String verb,
            Script.Symbol receiver,
            boolean moves,
            Script.Verb lowering,
            List<Object> arguments,
            String line) {}

    private final Script script;
    private final int run;
    private final List<Call> calls = new ArrayList<>();

    ScriptRun(Script script, int run) {
        this.script = script;
        this.run = run;
    }

    List<Call> calls() {
        return calls;
    }

    /** What a value parameter is in this run; of the type with which it was declared. */
    public Object value(Traced parameter) {
        return parameter.standIn(run);
    }

    /** A verb was called; arguments are symbols and values, the receiver first. */
    public void call(String verb, Script.Symbol receiver, boolean moves, Script.Verb lowering, Object... arguments) {
        List<Object> all = new ArrayList<>();
        all.add(receiver);
        all.addAll(List.of(arguments));
        calls.add(new Call(verb, receiver, moves, lowering, all, script.line()));
    }

    /** What a verb returned. */
    public Script.Symbol done(Script.Symbol of, String state) {
        return new Script.Symbol(of.name(), state, null, Script.Use.DONE, null, null);
    }

    /** The set of entities that a parameter takes, one recording handle for each state. */
    public <T> Many<T> many(
            String parameter, List<Script.Symbol> states, List<Function<Script.Symbol, ? extends T>> handles) {
        return new Recording<>(parameter, states, handles);
    }

    /** A script sees no values. */
    public DeclarationException noValue(String method) {
        return script.defect(
                script.line(),
                "\"" + method + "\" is read, but a script runs once, when the net is built, and sees no values",
                "use @Guard or @Value");
    }

    /** A verb that a script cannot use. */
    public DeclarationException unusable(String verb, String why) {
        return script.defect(script.line(), "\"" + verb + "\" " + why, "use an event of its own");
    }

    private final class Recording<T> implements Many<T> {
        private final String parameter;
        private final List<Script.Symbol> states;
        private final List<Function<Script.Symbol, ? extends T>> handles;

        Recording(String parameter, List<Script.Symbol> states, List<Function<Script.Symbol, ? extends T>> handles) {
            this.parameter = parameter;
            this.states = states;
            this.handles = handles;
        }

        @Override
        public void forEach(Consumer<? super T> action) {
            for (int i = 0; i < states.size(); i++) {
                action.accept(handles.get(i).apply(states.get(i)));
            }
        }

        @Override
        public long count() {
            throw noValue(parameter + ".count");
        }

        @Override
        public Iterator<T> iterator() {
            throw script.defect(
                    script.line(), "\"" + parameter + "\" is iterated, but a script sees no elements", "use forEach");
        }
    }
}
