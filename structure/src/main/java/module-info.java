/** The structure of a net: what no firing can change, without anything that fires. */
module io.petrigraph.structure {
    requires static transitive org.jspecify;
    requires transitive io.petrigraph.net;

    exports io.petrigraph.structure;
    exports io.petrigraph.structure.plain;
}
