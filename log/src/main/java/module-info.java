/** The log: the occurrence sequence on disk, without any of the nets that it tells of. */
module io.petrigraph.log {
    requires static transitive org.jspecify;

    exports io.petrigraph.log;
    exports io.petrigraph.log.failure;
    exports io.petrigraph.log.storage;
}
