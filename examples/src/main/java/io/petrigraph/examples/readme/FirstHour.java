package io.petrigraph.examples.readme;

import io.petrigraph.runtime.Outcome;
import java.nio.file.Path;

/** The first hour of the README. */
final class FirstHour {
    private FirstHour() {}

    static String run(Path directory) {
        // snippet: use
        try (ShopEngine shop = ShopEngine.open(directory)) { // always recovers
            shop.register(7).place(42, 995).pay(); // each verb waits and throws a refusal
            Outcome again = shop.tryStep(s -> s.orderNew(42).pay()); // a refusal as a value
            try (ShopView now = shop.view()) {
                return again.message() + "; paid=" + now.ordersPaid().count();
            }
        }
        // end
    }
}
