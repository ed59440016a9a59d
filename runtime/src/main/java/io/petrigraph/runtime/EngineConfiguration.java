package io.petrigraph.runtime;

import io.petrigraph.scheduler.configuration.Configuration;
import io.petrigraph.scheduler.configuration.Setting;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Brings the {@code [engine]} section of a configuration into an {@link EngineContext}. Stateless. */
public final class EngineConfiguration {
    private EngineConfiguration() {}

    /** The same context with what the configuration says; what it does not say stays. */
    public static EngineContext apply(Configuration configuration, EngineContext context) {
        configuration.count(Setting.RING, context::ringLengthSlots);
        configuration.count(Setting.LANE, context::laneLengthSlots);
        configuration.count(Setting.BATCH, context::batchLimit);
        configuration.count(Setting.CASCADE, context::cascadeLimit);
        configuration.count(Setting.SEGMENT, context::segmentLengthBytes);
        configuration.count(Setting.OFFER_TIMEOUT, ms -> context.offerTimeoutNs(TimeUnit.MILLISECONDS.toNanos(ms)));
        configuration.count(Setting.STALL_TIMEOUT, ms -> context.stallTimeoutNs(TimeUnit.MILLISECONDS.toNanos(ms)));
        configuration.count(Setting.CLOSE_TIMEOUT, ms -> context.closeTimeoutNs(TimeUnit.MILLISECONDS.toNanos(ms)));
        configuration
                .value(Setting.WAIT)
                .map(name -> WaitStrategy.valueOf(name.toUpperCase(Locale.ROOT)))
                .ifPresent(context::waitStrategy);
        return context;
    }
}
