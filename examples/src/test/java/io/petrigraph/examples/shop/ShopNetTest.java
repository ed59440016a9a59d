package io.petrigraph.examples.shop;

import static org.junit.jupiter.api.Assertions.assertNull;

import io.petrigraph.net.NetDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The net is the one whose logs are out there, or one that grew out of it by appending. */
final class ShopNetTest {
    // snippet: committed
    @Test
    void shouldGoOnWithItsLogsWhenTheDeclarationHasChanged() throws IOException {
        byte[] committed = Files.readAllBytes(Path.of("src/test/nets/shop.net")); // ShopNet.NET.canonicalBytes()
        assertNull(NetDifference.between(committed, ShopNet.NET), "write an upcaster, or take the change back");
    }
    // end
}
