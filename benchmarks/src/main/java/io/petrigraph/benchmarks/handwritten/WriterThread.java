package io.petrigraph.benchmarks.handwritten;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.YieldingWaitStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The ring and the one thread that reads it. A failure of the handler ends the thread and is thrown to the caller when it asks.
 *
 * <p>{@code failure} is written by the writer and read by the caller, volatile.
 */
final class WriterThread implements AutoCloseable {
    /** The number of slots of the ring. */
    static final int RING_LENGTH_SLOTS = 1 << 14;

    private final RingBuffer<EventSlot> ring;
    private final BatchEventProcessor<EventSlot> processor;
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    WriterThread(String name, EventHandler<EventSlot> handler) {
        ring = RingBuffer.createSingleProducer(EventSlot::new, RING_LENGTH_SLOTS, new YieldingWaitStrategy());
        processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(), handler);
        processor.setExceptionHandler(new FailOnFirst());
        ring.addGatingSequences(processor.getSequence());
        thread = new Thread(processor, name);
        thread.setDaemon(true);
        thread.start();
    }

    RingBuffer<EventSlot> ring() {
        return ring;
    }

    Thread thread() {
        return thread;
    }

    /** The sequence of the last slot that was handled. */
    long handledSequence() {
        return processor.getSequence().get();
    }

    /** Caller: gives the core away while there is nothing to do, or throws what ended the writer. */
    @SuppressWarnings("ThreadPriorityCheck") // A wait strategy: the writer may need this very core.
    void idle() {
        Throwable cause = failure;
        if (cause != null) {
            throw new IllegalStateException("the writer ended: see the cause, thread=" + thread.getName(), cause);
        }
        Thread.yield();
    }

    @Override
    public void close() {
        processor.halt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The library's default would log and go on, or kill the thread silently. */
    private final class FailOnFirst implements ExceptionHandler<EventSlot> {
        @Override
        public void handleEventException(Throwable cause, long sequence, EventSlot slot) {
            failure = cause;
            processor.halt();
        }

        @Override
        public void handleOnStartException(Throwable cause) {
            failure = cause;
        }

        @Override
        public void handleOnShutdownException(Throwable cause) {
            failure = cause;
        }
    }
}
