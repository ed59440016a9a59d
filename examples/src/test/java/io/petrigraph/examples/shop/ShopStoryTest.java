package io.petrigraph.examples.shop;

import static io.petrigraph.test.kit.Expected.committed;
import static io.petrigraph.test.kit.Expected.guardFailed;
import static io.petrigraph.test.kit.Expected.wrongState;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.petrigraph.runtime.Status;
import io.petrigraph.test.kit.Fact;
import io.petrigraph.test.kit.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShopStoryTest {
    // snippet: typed
    @Test
    void shouldForgetTheCustomerWhenAnOrderIsCancelled() {
        try (var story = Story.of(ShopEngine::open, ShopEngine::engine)) {
            story.given(shop -> shop.register(7).place(42, 995))
                    .when(shop -> shop.orderNew(42).cancel())
                    .then(committed(), Fact.in("Order", 42, "Cancelled"), Fact.linked("Customer.orders", 7));
            story.when(shop -> shop.orderNew(42).pay()).then(wrongState("Order", 42, "Order.Cancelled"));
        }
    }
    // end

    // snippet: byName
    @Test
    void shouldRefuseWhenTheAmountIsNotPositive() {
        try (var story = Story.of(ShopNet.NET)) {
            story.given("Shop.register", Map.of("customerId", 7))
                    .when("Customer.place", Map.of("customer", 7, "orderId", 42, "amountCents", -1))
                    .then(guardFailed("positive"), Fact.missing("Order", 42), Fact.fired())
                    .replayed();
        }
    }
    // end

    // snippet: batch
    @Test
    void shouldDoNothingWhenOneVerbOfABatchIsRefused() {
        try (ShopEngine shop = ShopEngine.inMemory()) {
            ShopBatch batch = shop.batch();
            batch.register(7).place(42, 995).pay();
            batch.commit();
            batch.customerActive(7).place(43, 100);
            batch.customerActive(7).place(44, -1);
            assertEquals(Status.GUARD_FAILED, batch.tryCommit().status());
            assertFalse(shop.tryStep(s -> s.orderNew(43).cancel()).isCommitted());
        }
    }
    // end
}
