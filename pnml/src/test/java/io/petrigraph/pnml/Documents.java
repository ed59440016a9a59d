package io.petrigraph.pnml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Small PNML documents, and what is read from them. */
final class Documents {
    private Documents() {}

    /** A place/transition net: two pages, a reference place, a weight, graphics and sequential units. */
    static final String PLAIN = """
            <?xml version="1.0"?>
            <pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml">
              <net id="plain" type="http://www.pnml.org/version-2009/grammar/ptnet">
                <name><text>A &lt;plain&gt; net</text></name>
                <page id="first">
                  <place id="p1"><name><text>idle</text></name>
                    <graphics><position x="10.5" y="20"/></graphics>
                    <initialMarking><text> 3 </text></initialMarking></place>
                  <place id="p2"/>
                  <transition id="t1"><name><text>go</text></name></transition>
                  <arc id="a1" source="p1" target="t1"><inscription><text>2</text></inscription></arc>
                  <arc id="a2" source="t1" target="p2"/>
                  <toolspecific tool="nupn" version="1.1">
                    <size places="2" transitions="2" arcs="4"/>
                    <structure units="2" root="u0" safe="false">
                      <unit id="u1"><places>p1 p2</places><subunits/></unit>
                      <unit id="u0"><places/><subunits>u1</subunits></unit>
                    </structure>
                  </toolspecific>
                </page>
                <page id="second">
                  <referencePlace id="r" ref="p2"/>
                  <transition id="t2"/>
                  <arc id="a3" source="r" target="t2"/>
                  <arc id="a4" source="t2" target="p1"/>
                </page>
              </net>
            </pnml>
            """;

    /** A symmetric net: its declarations stand behind the page, and its texts lie. */
    static final String SYMMETRIC = """
            <pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml">
              <net id="ring" type="http://www.pnml.org/version-2009/grammar/symmetricnet">
                <page id="page">
                  <place id="at"><type><text>lies</text><structure><usersort declaration="pair"/></structure></type>
                    <hlinitialMarking><text>lies</text><structure>
                      <subtract>
                        <subterm><tuple><subterm><all><usersort declaration="pos"/></all></subterm>
                          <subterm><finiteintrangeconstant value="3"><finiteintrange start="2" end="4"/></finiteintrangeconstant></subterm></tuple></subterm>
                        <subterm><tuple><subterm><useroperator declaration="b"/></subterm>
                          <subterm><finiteintrangeconstant value="3"><finiteintrange start="2" end="4"/></finiteintrangeconstant></subterm></tuple></subterm>
                      </subtract></structure></hlinitialMarking></place>
                  <place id="free"><type><structure><usersort declaration="pos"/></structure></type></place>
                  <transition id="t"><condition><structure>
                    <and>
                      <subterm><lessthan><subterm><variable refvariable="x"/></subterm><subterm><useroperator declaration="c"/></subterm></lessthan></subterm>
                      <subterm><inequality><subterm><successor><subterm><variable refvariable="x"/></subterm></successor></subterm><subterm><variable refvariable="y"/></subterm></inequality></subterm>
                    </and></structure></condition></transition>
                  <arc id="a1" source="at" target="t"><hlinscription><structure>
                    <numberof><subterm><numberconstant value="1"><positive/></numberconstant></subterm>
                      <subterm><tuple><subterm><variable refvariable="x"/></subterm><subterm><variable refvariable="n"/></subterm></tuple></subterm></numberof></structure></hlinscription></arc>
                  <arc id="a2" source="t" target="free"><hlinscription><structure>
                    <add><subterm><predecessor><subterm><variable refvariable="x"/></subterm></predecessor></subterm>
                      <subterm><tuple><subterm><variable refvariable="y"/></subterm></tuple></subterm></add></structure></hlinscription></arc>
                </page>
                <declaration><structure><declarations>
                  <variabledecl id="y" name="y"><usersort declaration="pos"/></variabledecl>
                  <namedsort id="pair" name="pair"><productsort><usersort declaration="pos"/><usersort declaration="num"/></productsort></namedsort>
                  <namedsort id="pos" name="pos"><cyclicenumeration><feconstant id="a" name="a"/><feconstant id="b" name="b"/><feconstant id="c" name="c"/></cyclicenumeration></namedsort>
                  <namedsort id="num" name="num"><finiteintrange start="2" end="4"/></namedsort>
                  <variabledecl id="x" name="x"><usersort declaration="pos"/></variabledecl>
                  <variabledecl id="n" name="n"><usersort declaration="num"/></variabledecl>
                </declarations></structure></declaration>
              </net>
            </pnml>
            """;

    static PnmlNet read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    static PnmlNet read(byte[] document) {
        try {
            return Pnml.read(new ByteArrayInputStream(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place/transition net with these elements on its page. */
    static PnmlNet readPage(String elements) {
        return read("<pnml><net id='n' type='http://www.pnml.org/version-2009/grammar/ptnet'><page id='g'>\n" + elements
                + "</page></net></pnml>");
    }
}
