package io.petrigraph.test.reference;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Rules that are wrong on purpose, each in one way in which an engine could be wrong. */
public enum BrokenTwins implements BiFunction<Net, Tokens, FiringRules> {
    /** A token that is read and consumed must be there twice. */
    READS_ADDED_TO_CONSUMES {
        @Override
        public FiringRules apply(Net net, Tokens marking) {
            return new FiringRules(net, marking) {
                @Override
                void requireTests(List<BoundArc> arcs) {
                    super.requireTests(arcs);
                    Tokens both = total(arcs, Arc.Consume.class);
                    both.addAll(total(arcs, Arc.Read.class), 1);
                    requireThere(both);
                }
            };
        }
    },
    /** Each consume arc is tested alone. */
    CONSUMES_NOT_ADDED_UP {
        @Override
        public FiringRules apply(Net net, Tokens marking) {
            return new FiringRules(net, marking) {
                @Override
                void requireTests(List<BoundArc> arcs) {
                    arcs.forEach(arc -> super.requireTests(List.of(arc)));
                }
            };
        }
    },
    /** The inhibitor counts what is left after the consumes. */
    INHIBIT_AFTER_CONSUME {
        @Override
        public FiringRules apply(Net net, Tokens marking) {
            return new FiringRules(net, marking) {
                @Override
                void requireTests(List<BoundArc> arcs) {
                    List<BoundArc> inhibits = arcs.stream()
                            .filter(arc -> arc.arc() instanceof Arc.Inhibit)
                            .toList();
                    super.requireTests(
                            arcs.stream().filter(arc -> !inhibits.contains(arc)).toList());
                    Tokens left = marking.copy();
                    left.addAll(total(arcs, Arc.Consume.class), -1);
                    new FiringRules(net, left).requireTests(inhibits);
                }
            };
        }
    },
    /** Reset and transfer take their tokens before the consumes do. */
    RESET_BEFORE_CONSUME {
        @Override
        public FiringRules apply(Net net, Tokens marking) {
            return new FiringRules(net, marking) {
                @Override
                ReferenceInterpreter.Firing effect(
                        Transition transition,
                        Map<Integer, Object> binding,
                        Map<Arc, List<Map<Integer, Object>>> elements,
                        Tokens consumed,
                        Tokens produced) {
                    ReferenceInterpreter.Firing first =
                            super.effect(transition, binding, elements, new Tokens(), produced);
                    Tokens after = first.after().copy();
                    consumed.forEach((place, token, count) ->
                            after.add(place, token, -Math.min(count, after.count(place, token))));
                    return new ReferenceInterpreter.Firing(transition, binding, first.recorded(), first.moved(), after);
                }
            };
        }
    },
    /** Nothing is ever there twice, so nobody looks. */
    MISSING_UNIQUENESS {
        @Override
        public FiringRules apply(Net net, Tokens marking) {
            return new FiringRules(net, marking) {
                @Override
                void requireUnique(Tokens after) {}
            };
        }
    },
    /** A moved row loses the fields that the move does not set. */
    CARRY_DROPPED {
        @Override
        public FiringRules apply(Net net, Tokens marking) {
            return new FiringRules(net, marking) {
                @Override
                Object carried(int family, Object key, int column) {
                    return super.carried(family, key, column) instanceof String ? "" : 0L;
                }
            };
        }
    },
    /** The marking behind the firing has each produced token once, however many it should have. */
    PRODUCES_ONE_OF_EACH {
        @Override
        public FiringRules apply(Net net, Tokens marking) {
            return new FiringRules(net, marking) {
                @Override
                ReferenceInterpreter.Firing effect(
                        Transition transition,
                        Map<Integer, Object> binding,
                        Map<Arc, List<Map<Integer, Object>>> elements,
                        Tokens consumed,
                        Tokens produced) {
                    Tokens once = new Tokens();
                    produced.forEach((place, token, count) -> once.add(place, token, 1));
                    return super.effect(transition, binding, elements, consumed, once);
                }
            };
        }
    },
    /** Read arcs are taken for comments. */
    READS_NOT_TESTED {
        @Override
        public FiringRules apply(Net net, Tokens marking) {
            return new FiringRules(net, marking) {
                @Override
                void requireTests(List<BoundArc> arcs) {
                    super.requireTests(arcs.stream()
                            .filter(arc -> !(arc.arc() instanceof Arc.Read))
                            .toList());
                }
            };
        }
    };

    /** An interpreter by these rules. */
    public ReferenceInterpreter interpreter(Net net) {
        return new ReferenceInterpreter(net, this);
    }
}
