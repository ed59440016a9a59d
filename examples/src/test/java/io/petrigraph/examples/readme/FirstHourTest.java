package io.petrigraph.examples.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstHourTest {
    @Test
    void shouldCommitThenRefuseWhenTheReadmeIsFollowed(@TempDir Path directory) {
        assertEquals(
                "Order 42 is not in Order.New: it is in Order.Paid, moved there by Order.pay@2: transition=Order.pay;"
                        + " paid=1",
                FirstHour.run(directory));
    }
}
