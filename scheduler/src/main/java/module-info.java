/** The scheduler: which firings of a net may run beside each other, without anything that runs them. */
module io.petrigraph.scheduler {
    requires static transitive org.jspecify;
    requires transitive io.petrigraph.net;

    exports io.petrigraph.scheduler;
    exports io.petrigraph.scheduler.configuration;
    exports io.petrigraph.scheduler.cut;
    exports io.petrigraph.scheduler.footprint;
}
