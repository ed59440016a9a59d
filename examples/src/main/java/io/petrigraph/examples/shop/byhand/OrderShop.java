package io.petrigraph.examples.shop.byhand;

import io.petrigraph.examples.workloads.OrdersWorkload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The house: an event is checked and applied, then logged; what cannot be logged is taken back. Opening always recovers. */
public final class OrderShop implements AutoCloseable {
    private static final long REGISTER = 4;

    private final OrderBook book = new OrderBook();
    private final OrderLog log;
    private final List<long[]> pending = new ArrayList<>();
    private boolean inTransaction;
    private boolean broken;

    /** Opens the shop whose log this file is. */
    public OrderShop(Path file) {
        try {
            log = new OrderLog(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the shop's log cannot be opened: file=" + file, e);
        }
        recover(file);
    }

    private void recover(Path file) {
        boolean recovered = false;
        try {
            log.recover(this::replay);
            recovered = true;
        } catch (IOException e) {
            throw new UncheckedIOException("the shop's log cannot be recovered: file=" + file, e);
        } finally {
            if (!recovered) {
                close();
            }
        }
    }

    private void replay(ByteBuffer events) {
        while (events.hasRemaining()) {
            long type = events.getLong();
            Answer answer = apply(type, events.getLong(), events.getLong(), events.getLong());
            if (answer != Answer.COMMITTED) {
                throw new IllegalStateException("the log does not fit: answer=" + answer + " type=" + type);
            }
        }
        book.keep();
    }

    /** A new customer. */
    public Answer register(long customerId) {
        return step(REGISTER, customerId, 0, 0);
    }

    /** One of the four events of {@link OrdersWorkload}. */
    public Answer step(long type, long a, long b, long c) {
        if (broken) {
            throw new IllegalStateException("the log could not be written; open the shop again: broken=true");
        }
        Answer answer = apply(type, a, b, c);
        if (answer == Answer.COMMITTED) {
            pending.add(new long[] {type, a, b, c});
            if (!inTransaction) {
                commit();
            }
        }
        return answer;
    }

    private Answer apply(long type, long a, long b, long c) {
        return switch ((int) type) {
            case OrdersWorkload.PLACE -> book.place(a, b, c);
            case OrdersWorkload.PAY -> book.pay(a);
            case OrdersWorkload.SHIP -> book.ship(a);
            case OrdersWorkload.CANCEL -> book.cancel(a);
            case (int) REGISTER -> book.register(a);
            default -> throw new IllegalArgumentException("there is no such event: type=" + type);
        };
    }

    /** From now on nothing is kept before {@link #commit}. */
    public void begin() {
        inTransaction = true;
    }

    /** Keeps all events since {@link #begin}. */
    public void commit() {
        try {
            if (!pending.isEmpty()) {
                log.append(pending);
            }
            book.keep();
        } catch (IOException e) {
            broken = true;
            book.takeBack();
            throw new UncheckedIOException("the log cannot be written: events=" + pending.size(), e);
        } finally {
            pending.clear();
            inTransaction = false;
        }
    }

    /** Drops all events since {@link #begin}. */
    public void rollback() {
        book.takeBack();
        pending.clear();
        inTransaction = false;
    }

    /** The checksum of {@link io.petrigraph.examples.workloads.EntityChecksum}. */
    public long checksum() {
        return book.checksum();
    }

    /** Gives the file back; what was not committed is dropped. */
    @Override
    public void close() {
        try {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the log cannot be closed: broken=" + broken, e);
        }
    }
}
