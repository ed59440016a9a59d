package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.runtime.*;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

public final class SupplyScenario {
    private SupplyScenario() {}

    public static void shouldCommitWhenADeferredEndIsMadeLaterInTheTransaction() {
        try (SupplyEngine supply = SupplyEngine.inMemory()) {
            try (SupplyTx tx = supply.begin()) {
                Supply.Order.Placed order = tx.place(1, tx.itemKnown(5), tx.supplierExpected(9));
                tx.stock(5);
                assertEquals(5, order.of().get().id());
                tx.commit();
            }
            SupplyBatch batch = supply.batch();
            batch.place(2, batch.itemKnown(6), batch.supplierExpected(9));
            batch.stock(6);
            batch.commit();
            try (SupplyView now = supply.view()) {
                assertEquals(2, now.order(2).of().get().orders().iterator().next().id());
                assertEquals(2, now.ordersPlaced().count());
            }
        }
    }

    public static void shouldRefuseWhenADeferredEndIsNeverMade() {
        try (SupplyEngine supply = SupplyEngine.inMemory()) {
            Outcome alone = supply.tryStep(s -> s.place(1, s.itemKnown(5), s.supplierExpected(9)));
            assertEquals("Order.of.deferred", assertInstanceOf(Outcome.InvariantFailed.class, alone).invariant());
            try (SupplyTx tx = supply.begin()) {
                tx.place(1, tx.itemKnown(5), tx.supplierExpected(9));
                assertInstanceOf(Outcome.InvariantFailed.class, tx.tryCommit());
            }
            try (SupplyView now = supply.view()) {
                assertThrows(NoSuchElementException.class, () -> now.order(1));
                assertThrows(NoSuchElementException.class, () -> now.supplier(9));
            }
        }
    }

    public static void shouldMakeAPlaceholderWhenAnExpectedEndIsMissing() {
        try (SupplyEngine supply = SupplyEngine.inMemory()) {
            supply.stock(5);
            supply.place(1, supply.itemKnown(5), supply.supplierExpected(9));
            try (SupplyView now = supply.view()) {
                assertInstanceOf(SupplySeen.Supplier.Expected.class, now.order(1).from().get());
                assertEquals("", now.supplier(9).name());
            }
            supply.supplierExpected(9).introduce("Ada");
            supply.place(2, supply.itemKnown(5), supply.supplierKnown(9));
            try (SupplyView now = supply.view()) {
                assertEquals("Ada", now.order(1).from().get().name());
                assertEquals(2, now.supplierKnown(9).orders().count());
                assertEquals(0, now.suppliersExpected().count());
            }
        }
    }

    public static void shouldGiveNoIdTwiceWhenTheEngineGivesThem() {
        MemoryStorage storage = new MemoryStorage();
        Set<Long> given = new ConcurrentSkipListSet<>();
        for (int opened = 0; opened < 2; opened++) {
            try (SupplyEngine supply = SupplyEngine.open(EngineContext.at(storage))) {
                IntStream.range(0, 20).parallel().forEach(i -> {
                    long id = supply.newItemId();
                    assertTrue(given.add(id), () -> "given twice: id=" + id);
                    supply.stock(id);
                });
            }
        }
        assertEquals(40, given.size());
        try (SupplyEngine supply = SupplyEngine.open(EngineContext.at(storage));
                SupplyView now = supply.view()) {
            assertEquals(40, now.itemsKnown().count());
        }
    }

    public static void shouldTakeABlockByOneLoggedFiringWhenIdsRunOut() {
        try (SupplyEngine supply = SupplyEngine.inMemory()) {
            long first = supply.newItemId();
            assertEquals(List.of(first + 1, first + 2), List.of(supply.newItemId(), supply.newItemId()));
            try (SupplyView now = supply.view()) {
                assertEquals(0, now.sequence());
            }
            assertEquals(first + 3, supply.newItemId());
            try (SupplyView now = supply.view()) {
                assertEquals(1, now.sequence());
            }
        }
    }

    public static void shouldKnowTheBranchWhenAPlaceholderIsMadeBeside() {
        try (SupplyEngine supply = SupplyEngine.inMemory()) {
            supply.stock(5);
            SupplyLive.Order.Sorted sorted = supply.place(1, supply.itemKnown(5), supply.supplierExpected(9))
                    .sort(12, supply.supplierExpected(10));
            assertInstanceOf(SupplyLive.Order.Large.class, sorted);
            assertFalse(sorted instanceof SupplyLive.Order.Small);
        }
    }
}
