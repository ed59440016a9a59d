package io.petrigraph.examples.databuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The callers of the demo: each a thread that does every n-th job. One thread uses this. */
final class Clients implements AutoCloseable {
    /** Jobs that are planned from one view. */
    static final int CHUNK_JOBS = 4096;

    /** Events that one client sends as one step. */
    @FunctionalInterface
    interface Job {
        void send(DatabuildBatch batch);
    }

    private final List<Client> clients = new ArrayList<>();
    private final ExecutorService threads;
    private final LatencyRecorder latencies;

    Clients(DatabuildEngine engine, int count, LatencyRecorder latencies) {
        for (int i = 0; i < count; i++) {
            clients.add(new Client(engine));
        }
        this.latencies = latencies;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** Does all jobs and waits for them. */
    void run(List<Job> jobs) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            int first = i;
            running.add(threads.submit(() -> work(jobs, first)));
        }
        for (Future<?> each : running) {
            await(each);
        }
    }

    private void work(List<Job> jobs, int first) {
        Client client = clients.get(first);
        for (int i = first; i < jobs.size(); i += clients.size()) {
            jobs.get(i).send(client.batch());
            long startNs = System.nanoTime();
            long sequence = client.commit();
            long latencyNs = System.nanoTime() - startNs;
            synchronized (latencies) {
                latencies.record(latencyNs, sequence);
            }
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while clients were at work: thread=" + Thread.currentThread(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed: cause=" + e.getCause(), e.getCause());
        }
    }

    long events() {
        return clients.stream().mapToLong(Client::events).sum();
    }

    long rejected() {
        return clients.stream().mapToLong(Client::rejected).sum();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
