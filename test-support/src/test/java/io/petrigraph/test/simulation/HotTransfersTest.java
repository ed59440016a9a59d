package io.petrigraph.test.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition.Compare;
import io.petrigraph.net.Condition.Comparison;
import io.petrigraph.net.Expr;
import io.petrigraph.net.FieldValue;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.runtime.commit.Awaited;
import io.petrigraph.runtime.commit.DutyCycle;
import io.petrigraph.runtime.commit.PartitionSettings;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.marking.RowTable;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.partition.ParallelReplay;
import io.petrigraph.test.random.SplitMix64;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Real threads, one for each duty cycle, and accounts that everybody wants: half of all accesses go to 16 of them. */
class HotTransfersTest {
    private static final int ACCOUNTS = 256;
    private static final int HOT = 16;
    private static final int TRANSFERS = 20_000;
    private static final int CLIENTS = 3;
    private static final int IN_FLIGHT = 32;
    private static final long BALANCE = 1_000;

    private final MemoryStorage storage = new MemoryStorage();
    private final Net net = transfers();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean stopping;

    private static Net transfers() {
        NetBuilder net = Net.builder("transfer");
        net.entity("Account").field("balance", Colour.Primitive.LONG).states("Active");
        TransitionBuilder transfer = net.transition("transfer");
        Expr.Var from = transfer.key("from");
        Expr.Var to = transfer.key("to");
        Expr.Var fromBalance = transfer.field(from, "balance");
        transfer.move(
                        "Account.Active",
                        "Account.Active",
                        from,
                        FieldValue.set("balance", Expr.minus(fromBalance, Expr.constant(1))))
                .move(
                        "Account.Active",
                        "Account.Active",
                        to,
                        FieldValue.set("balance", Expr.plus(transfer.field(to, "balance"), Expr.constant(1))))
                .guard("covered", new Compare(Comparison.GREATER, fromBalance, Expr.constant(0)));
        for (long account = 0; account < ACCOUNTS; account++) {
            net.initial("Account.Active", 1, Expr.constant(account), Expr.constant(BALANCE));
        }
        return net.build();
    }

    @Test
    void shouldKeepTheSumAndHardlyTryAgainWhenAccountsAreHot() throws InterruptedException {
        try (PartitionedEngine engine =
                PartitionedEngine.open(net, storage, PartitionSettings.of(4, System::nanoTime))) {
            run(engine);
            assertNull(failure.get());
            long crossed = engine.counters().cross();
            assertTrue(crossed > TRANSFERS / 2, "too little crosses: crossed=" + crossed);
            assertTrue(
                    engine.counters().attempts() < crossed * 3 / 2,
                    "attempts=" + engine.counters().attempts());
            ParallelReplay replay = new ParallelReplay(net, Ownership.hashed(net, 1));
            replay.run(() -> LogReader.open(storage), Long.MAX_VALUE, Runnable::run);
            assertEquals(replay.hash(), engine.hash());
            assertEquals(ACCOUNTS * BALANCE, sum(replay.part(0).marking().table(0)));
        }
    }

    private static long sum(RowTable accounts) {
        long sum = 0;
        for (int row = 0; row < accounts.rowCount(); row++) {
            sum += accounts.field(row, 1);
        }
        return sum;
    }

    private void run(PartitionedEngine engine) throws InterruptedException {
        List<Thread> agents = new ArrayList<>();
        for (DutyCycle cycle : engine.cycles()) {
            agents.add(start(() -> drive(cycle)));
        }
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            long seed = client;
            clients.add(start(() -> send(engine, new SplitMix64(seed))));
        }
        for (Thread client : clients) {
            client.join();
        }
        stopping = true;
        for (Thread agent : agents) {
            agent.join();
        }
    }

    private Thread start(Runnable body) {
        Thread thread = new Thread(() -> {
            try {
                body.run();
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
            }
        });
        thread.start();
        return thread;
    }

    private void drive(DutyCycle cycle) {
        int work = 1;
        while (failure.get() == null && (!stopping || work > 0)) {
            work = cycle.doWork();
            if (work == 0) {
                LockSupport.parkNanos(20_000);
            }
        }
    }

    private void send(PartitionedEngine engine, SplitMix64 random) {
        Queue<Awaited> inFlight = new ArrayDeque<>();
        int left = TRANSFERS / CLIENTS;
        while (failure.get() == null && (left > 0 || !inFlight.isEmpty())) {
            if (left > 0 && inFlight.size() < IN_FLIGHT) {
                long[] words = {account(random), account(random)};
                Awaited event = engine.offer(net.event("transfer").id(), words, 3, 0, 0);
                if (event != null) {
                    inFlight.add(event);
                    left--;
                }
            } else if (inFlight.element().outcomeAcquire() != null) {
                inFlight.remove();
            } else {
                LockSupport.parkNanos(20_000);
            }
        }
    }

    private static long account(SplitMix64 random) {
        return random.chance(50) ? random.below(HOT) : random.below(ACCOUNTS);
    }
}
