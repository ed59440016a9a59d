package io.petrigraph.test.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.Figures;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.test.history.Observation.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The engine under clients that write down all they see: one order explains everything, and no client was told otherwise.
 *
 * <p>{@code -Dpetrigraph.seeds=N} and {@code -Dpetrigraph.seed=BASE} choose other runs.
 */
final class ListAppendHistoryTest {
    private static final int CLIENTS = 4;
    private static final int KEYS = 5;
    private static final int TRANSACTIONS = 1_500;

    @Test
    void shouldBeExplainedByOneOrderWhenClientsRace() throws InterruptedException {
        long base = Long.getLong("petrigraph.seed", 0);
        int seeds = Integer.getInteger("petrigraph.seeds", 2);
        long checked = 0;
        for (long seed = base; seed < base + seeds; seed++) {
            List<Observation> history = record(seed);
            assertEquals(
                    List.of(), HistoryChecker.check(history), "repeat with checks/run R8 --seeds 1 --seed " + seed);
            assertRaces(history);
            checked += history.stream().mapToLong(it -> it.operations().size()).sum();
        }
        Figures.tried(checked);
    }

    private static List<Observation> record(long seed) throws InterruptedException {
        EngineContext context = EngineContext.at(new MemoryStorage()).segmentLengthBytes(1 << 16);
        try (Engine engine = Engine.open(ListAppendRun.net(), context)) {
            ListAppendRun run = new ListAppendRun(engine, KEYS, seed, System::nanoTime);
            List<ListAppendClient> clients = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                clients.add(run.client(number, TRANSACTIONS));
                threads.add(new Thread(clients.get(number), "client-" + number));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            List<Observation> history = new ArrayList<>();
            clients.forEach(client -> history.addAll(client.observations()));
            assertEquals(CLIENTS * TRANSACTIONS, history.size(), "a client broke off");
            return history;
        }
    }

    /** A history in which nobody meets anybody proves nothing. */
    private static void assertRaces(List<Observation> history) {
        long refused =
                history.stream().filter(it -> it.ending() == Ending.REFUSED).count();
        long committed =
                history.stream().filter(it -> it.ending() == Ending.COMMITTED).count();
        assertTrue(refused > TRANSACTIONS / 20, "too few refusals: refused=" + refused);
        assertTrue(committed > history.size() / 2, "too few commits: committed=" + committed);
    }
}
