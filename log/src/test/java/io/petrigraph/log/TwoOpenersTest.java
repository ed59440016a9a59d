package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogLockedException;
import io.petrigraph.log.storage.FileStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One directory, one owner: in one process, in two, and after the owner was killed. */
final class TwoOpenersTest {
    private static final int ROUNDS = 100;
    private static final int OPENERS = 4;

    @TempDir
    private Path directory = Path.of("set by JUnit");

    @Test
    void shouldLetExactlyOneInWhenManyOpenAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(OPENERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(OPENERS);
                List<Callable<Boolean>> openers = new ArrayList<>();
                for (int opener = 0; opener < OPENERS; opener++) {
                    openers.add(() -> openAndWaitForTheOthers(together));
                }
                assertEquals(1, count(threads.invokeAll(openers)), "round=" + round);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(ROUNDS, Fixture.readAll(new FileStorage(directory)));
        Figures.tried((long) ROUNDS * OPENERS);
    }

    private boolean openAndWaitForTheOthers(CyclicBarrier together) throws Exception {
        FileStorage storage = new FileStorage(directory);
        together.await();
        try (Log log = Fixture.open(storage)) {
            together.await(); // nobody closes before all have tried
            Fixture.appendAndPublish(log, 1);
            return true;
        } catch (LogLockedException e) {
            together.await();
            return false;
        }
    }

    private static long count(List<Future<Boolean>> opened) throws ExecutionException, InterruptedException {
        long count = 0;
        for (Future<Boolean> each : opened) {
            count += each.get() ? 1 : 0;
        }
        return count;
    }

    @Test
    void shouldNameTheOtherProcessAndOpenWhenItWasKilled() throws IOException, InterruptedException {
        for (int round = 0; round < 3; round++) {
            Process holder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            LockHolder.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = holder.inputReader().readLine();
            assertEquals("open: nextSequence=" + round, said);
            for (int attempt = 0; attempt < 5; attempt++) {
                LogLockedException refused =
                        assertThrows(LogLockedException.class, () -> Fixture.open(new FileStorage(directory)));
                assertTrue(refused.holder().contains("pid=" + holder.pid()), refused.holder());
            }
            holder.destroyForcibly().waitFor();
            try (Log log = Fixture.open(new FileStorage(directory))) {
                Fixture.appendAndPublish(log, 1);
            }
        }
    }
}
