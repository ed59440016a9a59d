/** The log: the occurrence sequence on disk, without any of the nets that it tells of. */
module io.petrigraph.log {
    requires static org.jspecify;
}
