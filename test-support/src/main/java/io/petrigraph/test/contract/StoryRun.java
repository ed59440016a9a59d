package io.petrigraph.test.contract;

import io.petrigraph.net.Net;
import io.petrigraph.test.random.RandomNet;
import io.petrigraph.test.random.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One net and one story from one seed, through one engine; a story that fails is told again as short as possible. */
final class StoryRun {
    private static final int ACTIONS = 30;

    private final long seed;
    private final Net net;
    private final Function<Net, EngineUnderTest> open;
    private int committed;
    private int refused;

    StoryRun(long seed, Function<Net, EngineUnderTest> open) {
        this.seed = seed;
        this.net = RandomNet.of(seed);
        this.open = open;
    }

    int committed() {
        return committed;
    }

    int refused() {
        return refused;
    }

    /** {@link AssertionError} with the seed, the shortest story and the command that repeats it, where they disagree. */
    void run(String test) {
        List<Action> told = new ArrayList<>();
        Throwable failure = tell(told);
        if (failure != null) {
            List<Action> shortest = Shrinker.shrink(told, actions -> tellAgain(actions) != null);
            Throwable last = tellAgain(shortest);
            throw new AssertionError(message(test, shortest, last == null ? failure : last), failure);
        }
    }

    private @Nullable Throwable tell(List<Action> told) {
        SplitMix64 random = new SplitMix64(~seed);
        RandomStory story = new RandomStory(net, random);
        try (Closing closing = new Closing(net, open)) {
            for (int i = 0; i < ACTIONS; i++) {
                Action action = story.next(closing.checker.here(), closing.checker.kind());
                told.add(action);
                closing.checker.run(action);
            }
            while (closing.checker.depth() > 1) {
                told.add(closing.checker.kind() == StoryChecker.Kind.FORK ? Action.Scope.DROP : Action.Scope.COMMIT);
                closing.checker.run(told.get(told.size() - 1));
            }
            told.add(Action.Scope.REOPEN);
            closing.checker.run(Action.Scope.REOPEN);
            committed = closing.checker.committed();
            refused = closing.checker.refused();
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }

    private @Nullable Throwable tellAgain(List<Action> actions) {
        try (Closing closing = new Closing(net, open)) {
            actions.forEach(closing.checker::run);
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }

    private String message(String test, List<Action> shortest, Throwable failure) {
        StringBuilder text = new StringBuilder("story disagrees with the reference: " + failure);
        text.append("\n  the shortest story that does:");
        shortest.forEach(action -> text.append("\n    ").append(action));
        text.append("\n  repeat: mvn -q -pl test-support -am test -Dtest=")
                .append(test)
                .append(" -Dpetrigraph.seed=")
                .append(seed);
        return text.toString().replaceAll("[\\p{Cntrl}&&[^\n]]", "?");
    }

    /** A checker whose engine, the last of those that were reopened, is closed. */
    private static final class Closing implements AutoCloseable {
        private final StoryChecker checker;

        Closing(Net net, Function<Net, EngineUnderTest> open) {
            checker = new StoryChecker(net, open.apply(net));
        }

        @Override
        public void close() {
            checker.engine().close();
        }
    }
}
