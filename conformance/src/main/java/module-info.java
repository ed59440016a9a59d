/** Conformance: whether the event logs of other systems are runs of a net. */
module io.petrigraph.conformance {
    requires static transitive org.jspecify;
    requires transitive io.petrigraph.pnml;
    requires transitive io.petrigraph.structure;
    requires java.xml;

    exports io.petrigraph.conformance;
    exports io.petrigraph.conformance.xes;
}
