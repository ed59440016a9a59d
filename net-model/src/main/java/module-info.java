/** The net model: what a net is, without anything that runs it. */
module io.petrigraph.net {
    requires static transitive org.jspecify;

    exports io.petrigraph.declare;
    exports io.petrigraph.net;
}
