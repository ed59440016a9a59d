package io.petrigraph.cli.plan;

import io.petrigraph.cli.BadInputException;
import io.petrigraph.scheduler.PlanContext;
import io.petrigraph.scheduler.configuration.Configuration;
import io.petrigraph.scheduler.configuration.ConfigurationException;
import io.petrigraph.scheduler.configuration.Profile;
import io.petrigraph.scheduler.configuration.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a configuration, and the profile that it names, from files. */
record PlanInput(Configuration configuration, @Nullable Profile profile) {
    static PlanInput read(@Nullable Path file) throws IOException {
        if (file == null) {
            return new PlanInput(Configuration.parse(""), null);
        }
        Configuration configuration = parse(file, Configuration::parse);
        String profile = configuration.value(Setting.PROFILE).orElse(null);
        return new PlanInput(
                configuration,
                profile == null ? null : parse(file.toAbsolutePath().resolveSibling(profile), Profile::parse));
    }

    private static <T> T parse(Path file, java.util.function.Function<String, T> parser) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("there is no such file: file=" + file);
        }
        try {
            return parser.apply(Files.readString(file));
        } catch (ConfigurationException e) {
            throw new BadInputException(file + ": " + e.getMessage());
        }
    }

    /** What to plan by; {@code partitions} goes before the file where it is given: a number or auto. */
    PlanContext context(@Nullable String partitions) {
        int available = Math.min(Runtime.getRuntime().availableProcessors(), PlanContext.MAX_PARTITIONS);
        PlanContext context = configuration.plan(available);
        if ("auto".equals(partitions)) {
            context.autoPartitions(available);
        } else if (partitions != null) {
            context.partitions(number(partitions));
        }
        return profile == null ? context : context.firings(profile.firings());
    }

    private static int number(String partitions) {
        try {
            return Integer.parseInt(partitions);
        } catch (NumberFormatException e) {
            throw new BadInputException("give a number or auto: partitions=" + partitions);
        }
    }
}
