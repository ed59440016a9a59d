package io.petrigraph.cli.plan;

import io.petrigraph.cli.BadInputException;
import io.petrigraph.examples.databuild.DatabuildNet;
import io.petrigraph.examples.readme.ShopNet;
import io.petrigraph.net.Net;

/** The nets that the command line knows by name. */
final class NamedNets {
    static final String NAMES = "databuild or shop";

    private NamedNets() {}

    static Net of(String name) {
        return switch (name) {
            case "databuild" -> DatabuildNet.NET;
            case "shop" -> ShopNet.NET;
            default -> throw new BadInputException("give " + NAMES + ": net=" + name);
        };
    }
}
