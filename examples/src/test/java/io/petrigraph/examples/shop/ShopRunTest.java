package io.petrigraph.examples.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.examples.shop.byhand.Answer;
import io.petrigraph.examples.shop.byhand.OrderShop;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import io.petrigraph.runtime.View;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShopRunTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void shouldGiveTheCheckFiguresAndTheSameChecksumByHandWhenSeedIs42() {
        EventStream stream = OrdersWorkload.draw(OrdersWorkload.Parameters.STANDARD);
        try (ShopEngine shop = ShopEngine.inMemory()) {
            ShopRun run = new ShopRun(stream, shop);
            run.play();
            assertEquals(0, run.unexpected());
            assertEquals(405_778, run.committed(OrdersWorkload.PLACE));
            assertEquals(224_056, run.committed(OrdersWorkload.PAY));
            assertEquals(162_003, run.committed(OrdersWorkload.SHIP));
            assertEquals(108_124, run.committed(OrdersWorkload.CANCEL));
            assertEquals(byHand(stream), run.checksum());
        }
    }

    @Test
    void shouldComeBackWithTheSameHashWhenTheLogIsOpenedAgain() {
        EventStream stream = OrdersWorkload.draw(new OrdersWorkload.Parameters(7, 20_000, 100, true));
        long hash;
        try (ShopEngine shop = ShopEngine.open(directory)) {
            new ShopRun(stream, shop).play();
            hash = hash(shop);
        }
        try (ShopEngine again = ShopEngine.open(directory)) {
            assertEquals(hash, hash(again));
        }
    }

    private static long hash(ShopEngine shop) {
        try (View now = shop.engine().view()) {
            return now.hash();
        }
    }

    private long byHand(EventStream stream) {
        try (OrderShop shop = new OrderShop(directory.resolve("orders.log"))) {
            for (int index = 0; index < stream.initialCount(); index++) {
                shop.register(stream.initialId(index));
            }
            for (int row = 0; row < stream.length(); row++) {
                Answer answer = shop.step(stream.type(row), stream.a(row), stream.b(row), stream.c(row));
                assertEquals(stream.valid(row), answer == Answer.COMMITTED);
            }
            return shop.checksum();
        }
    }
}
