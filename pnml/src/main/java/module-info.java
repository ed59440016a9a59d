/** PNML: nets in and out of files, without anything that runs them. */
module io.petrigraph.pnml {
    requires static transitive org.jspecify;
    requires transitive io.petrigraph.net;
    requires java.xml;

    exports io.petrigraph.pnml;
}
