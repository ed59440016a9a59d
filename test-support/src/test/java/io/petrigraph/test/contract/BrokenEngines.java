package io.petrigraph.test.contract;

import io.petrigraph.net.Net;
import io.petrigraph.test.reference.RecordedFiring;
import io.petrigraph.test.reference.ReferenceInterpreter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Engines that fire rightly and keep house wrongly, each in one way. */
enum BrokenEngines {
    /** An event that is sent again fires again. */
    FORGETS_EVENT_IDS,
    /** What happens in a fork happens to the engine. */
    FORK_LEAKS,
    /** A transaction that is closed without a commit stays. */
    ROLLBACK_KEEPS,
    /** The log is not there after a restart. */
    REOPENS_EMPTY,
    /** The second firing of a step takes no sequence number. */
    COUNTS_STEPS,
    /** The eager firings of a step are not reported. */
    HIDES_EAGER_FIRINGS,
    /** A commit says yes and drops everything. */
    COMMIT_DROPS,
    /** Nothing is ever enabled. */
    REFUSES_EVERYTHING;

    EngineUnderTest open(Net net) {
        return new Broken(this, net, new ReferenceEngine(net, ReferenceInterpreter::new));
    }

    private static final class Broken implements EngineUnderTest {
        private final BrokenEngines flaw;
        private final Net net;
        private final EngineUnderTest right;
        private long steps;

        Broken(BrokenEngines flaw, Net net, EngineUnderTest right) {
            this.flaw = flaw;
            this.net = net;
            this.right = right;
        }

        @Override
        public List<List<RecordedFiring>> opened() {
            steps = right.opened().size();
            return right.opened();
        }

        @Override
        public Answer fire(String event, Map<String, Object> parameters, @Nullable EventId id) {
            if (flaw == REFUSES_EVERYTHING) {
                return Answer.refused(Answer.Verdict.NOT_ENABLED, "out of spite");
            }
            Answer answer = right.fire(event, parameters, flaw == FORGETS_EVENT_IDS ? null : id);
            boolean fired = !answer.steps().isEmpty();
            if (flaw == COUNTS_STEPS && fired && answer.sequence() >= 0) {
                return new Answer(answer.verdict(), steps++, answer.steps(), "");
            }
            if (flaw == HIDES_EAGER_FIRINGS && fired) {
                return new Answer(
                        answer.verdict(),
                        answer.sequence(),
                        List.of(answer.steps().get(0).subList(0, 1)),
                        "");
            }
            return answer;
        }

        @Override
        public void begin() {
            right.begin();
        }

        @Override
        public Answer commit() {
            if (flaw == COMMIT_DROPS) {
                right.rollback();
                return new Answer(Answer.Verdict.COMMITTED, -1, List.of(), "");
            }
            return right.commit();
        }

        @Override
        public void rollback() {
            if (flaw == ROLLBACK_KEEPS) {
                right.commit();
            } else {
                right.rollback();
            }
        }

        @Override
        public void fork() {
            if (flaw != FORK_LEAKS) {
                right.fork();
            }
        }

        @Override
        public void drop() {
            if (flaw != FORK_LEAKS) {
                right.drop();
            }
        }

        @Override
        public long hash() {
            return right.hash();
        }

        @Override
        public EngineUnderTest reopen() {
            EngineUnderTest next =
                    flaw == REOPENS_EMPTY ? new ReferenceEngine(net, ReferenceInterpreter::new) : right.reopen();
            return new Broken(flaw, net, next);
        }

        @Override
        public void close() {
            right.close();
        }
    }
}
