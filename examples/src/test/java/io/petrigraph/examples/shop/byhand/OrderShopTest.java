package io.petrigraph.examples.shop.byhand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.examples.workloads.OrdersWorkload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrderShopTest {
    private static final int FRAME_LENGTH_BYTES = 40;

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");

    @SuppressWarnings("NullAway.Init") // before each test
    private OrderShop shop;

    @BeforeEach
    void open() {
        file = directory.resolve("orders.log");
        shop = new OrderShop(file);
        shop.register(7);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Answer place(long orderId) {
        return shop.step(OrdersWorkload.PLACE, orderId, 7, 995);
    }

    private Answer change(byte type, long orderId) {
        return shop.step(type, orderId, 0, 0);
    }

    private void reopen() {
        shop.close();
        shop = new OrderShop(file);
    }

    @Test
    void shouldRefuseWhenTheOrderIsInAnotherState() {
        place(1);
        assertEquals(Answer.WRONG_STATE, change(OrdersWorkload.SHIP, 1));
        assertEquals(Answer.COMMITTED, change(OrdersWorkload.PAY, 1));
        assertEquals(Answer.WRONG_STATE, change(OrdersWorkload.PAY, 1));
        assertEquals(Answer.WRONG_STATE, change(OrdersWorkload.CANCEL, 1));
        assertEquals(Answer.COMMITTED, change(OrdersWorkload.SHIP, 1));
        for (byte type : List.of(OrdersWorkload.PAY, OrdersWorkload.SHIP, OrdersWorkload.CANCEL)) {
            assertEquals(Answer.WRONG_STATE, change(type, 1));
        }
    }

    @Test
    void shouldRefuseWhenAnIdIsUnknownOrTakenOrTheAmountIsNotPositive() {
        assertEquals(Answer.NO_SUCH_ID, shop.step(OrdersWorkload.PLACE, 1, 8, 995));
        assertEquals(Answer.NOT_POSITIVE, shop.step(OrdersWorkload.PLACE, 1, 7, 0));
        assertEquals(Answer.NO_SUCH_ID, change(OrdersWorkload.PAY, 1));
        assertEquals(Answer.COMMITTED, place(1));
        assertEquals(Answer.ID_TAKEN, place(1));
        assertEquals(Answer.ID_TAKEN, shop.register(7));
    }

    @Test
    void shouldKeepTheInverseIndexWhenOrdersInTheMiddleAreCancelled() {
        for (long order = 1; order <= 4; order++) {
            place(order);
        }
        change(OrdersWorkload.CANCEL, 2);
        change(OrdersWorkload.CANCEL, 1);
        long checksum = shop.checksum();
        reopen();
        assertEquals(checksum, shop.checksum());
    }

    @Test
    void shouldChangeNothingWhenATransactionIsRolledBack() {
        place(1);
        place(2);
        long before = shop.checksum();
        shop.begin();
        change(OrdersWorkload.CANCEL, 1);
        change(OrdersWorkload.PAY, 2);
        place(3);
        assertNotEquals(before, shop.checksum());
        shop.rollback();
        assertEquals(before, shop.checksum());
    }

    @Test
    void shouldKeepATransactionWholeWhenItIsCommitted() {
        shop.begin();
        place(1);
        change(OrdersWorkload.PAY, 1);
        shop.commit();
        long checksum = shop.checksum();
        reopen();
        assertEquals(checksum, shop.checksum());
    }

    @Test
    void shouldForgetAHalfWrittenTransactionWhenTheProcessWasKilled() throws IOException {
        place(1);
        long before = shop.checksum();
        shop.begin();
        place(2);
        change(OrdersWorkload.CANCEL, 1);
        shop.commit();
        byte[] bytes = Files.readAllBytes(file);
        for (int cut = 2 * FRAME_LENGTH_BYTES; cut < bytes.length; cut++) {
            Path torn = Files.write(directory.resolve("torn.log"), Arrays.copyOf(bytes, cut));
            try (OrderShop again = new OrderShop(torn)) {
                assertEquals(before, again.checksum(), "cut=" + cut);
            }
        }
    }

    @Test
    void shouldRefuseTheLogWhenAByteBeforeItsEndIsDamaged() throws IOException {
        place(1);
        place(2);
        byte[] bytes = Files.readAllBytes(file);
        for (int damaged = 0; damaged < bytes.length - FRAME_LENGTH_BYTES; damaged++) {
            byte[] copy = bytes.clone();
            copy[damaged] ^= 1;
            Path rotten = Files.write(directory.resolve("rotten.log"), copy);
            assertThrows(UncheckedIOException.class, () -> new OrderShop(rotten), "damaged=" + damaged);
        }
    }

    @Test
    void shouldRefuseWhenTheLogIsInUse() {
        assertThrows(OverlappingFileLockException.class, () -> new OrderShop(file));
    }
}
