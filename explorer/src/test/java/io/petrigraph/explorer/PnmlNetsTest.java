package io.petrigraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.pnml.Pnml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files whose state spaces are counted by hand: what the published nets do not have. */
class PnmlNetsTest {
    /** Four constants in two halves, a second partition of a range, and a variable of each sort. */
    private static final String DECLARATIONS = """
            <declaration><structure><declarations>
              <partition id="half" name="half"><usersort declaration="c"/>
                <partitionelement id="lower"><useroperator declaration="c0"/><useroperator declaration="c1"/></partitionelement>
                <partitionelement id="upper"><useroperator declaration="c2"/><useroperator declaration="c3"/></partitionelement>
              </partition>
              <namedsort id="c" name="c"><cyclicenumeration><feconstant id="c0"/><feconstant id="c1"/><feconstant id="c2"/><feconstant id="c3"/></cyclicenumeration></namedsort>
              <namedsort id="n" name="n"><finiteintrange start="5" end="7"/></namedsort>
              <partition id="size" name="size"><usersort declaration="n"/>
                <partitionelement id="small"><finiteintrangeconstant value="5"><finiteintrange start="5" end="7"/></finiteintrangeconstant></partitionelement>
                <partitionelement id="large"><finiteintrangeconstant value="6"><finiteintrange start="5" end="7"/></finiteintrangeconstant>
                  <finiteintrangeconstant value="7"><finiteintrange start="5" end="7"/></finiteintrangeconstant></partitionelement>
              </partition>
              <namedsort id="pair" name="pair"><productsort><usersort declaration="half"/><usersort declaration="n"/></productsort></namedsort>
              <variabledecl id="x" name="x"><usersort declaration="c"/></variabledecl>
              <variabledecl id="y" name="y"><usersort declaration="c"/></variabledecl>
              <variabledecl id="h" name="h"><usersort declaration="half"/></variabledecl>
              <variabledecl id="i" name="i"><usersort declaration="n"/></variabledecl>
            </declarations></structure></declaration>
            """;

    private static StateSpace explore(String type, String page) {
        String document = "<pnml><net id='net' type='http://www.pnml.org/version-2009/grammar/" + type + "'>"
                + (type.equals("symmetricnet") ? DECLARATIONS : "") + "<page id='page'>" + page
                + "</page></net></pnml>";
        try {
            return Explorer.explore(
                    Pnml.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                            .net(),
                    1000,
                    (states, explored, edges) -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String place(String id, String sort, String marking) {
        return "<place id='" + id + "'><type><structure><usersort declaration='" + sort + "'/></structure></type>"
                + (marking.isEmpty() ? "" : label("hlinitialMarking", marking)) + "</place>";
    }

    private static String arc(String source, String target, String term) {
        return "<arc id='" + source + target + "' source='" + source + "' target='" + target + "'>"
                + label("hlinscription", term) + "</arc>";
    }

    private static String label(String name, String term) {
        return "<" + name + "><structure>" + term + "</structure></" + name + ">";
    }

    private static String variable(String id) {
        return "<variable refvariable='" + id + "'/>";
    }

    private static String blockOf(String partition, String term) {
        return "<partitionelementof refpartition='" + partition + "'><subterm>" + term
                + "</subterm></partitionelementof>";
    }

    private static String two(String operator, String left, String right) {
        return "<" + operator + "><subterm>" + left + "</subterm><subterm>" + right + "</subterm></" + operator + ">";
    }

    private static String transition(String condition) {
        return "<transition id='t'>" + (condition.isEmpty() ? "" : label("condition", condition)) + "</transition>";
    }

    private static final String ALL = "<all><usersort declaration='c'/></all>";

    @Test
    void shouldPutDownTheBlockOfAValueWhenABlockIsAToken() {
        StateSpace space = explore(
                "symmetricnet",
                place("p", "c", ALL)
                        + place("q", "half", "")
                        + transition("")
                        + arc("p", "t", variable("x"))
                        + arc("t", "q", blockOf("half", variable("x"))));
        assertEquals(16, space.states());
        assertEquals(32, space.edges());
        assertEquals(2, space.maxTokensInUnfoldedPlace());
        assertEquals(4, space.maxTokensInPlace());
    }

    @Test
    void shouldTakeOnlyTheBlockOfAValueWhenABlockIsAskedFor() {
        String lower = "<useroperator declaration='lower'/>";
        StateSpace space = explore(
                "symmetricnet",
                place("p", "c", ALL)
                        + place("q", "half", two("add", lower, lower))
                        + transition("")
                        + arc("p", "t", variable("x"))
                        + arc("q", "t", blockOf("half", variable("x"))));
        assertEquals(4, space.states());
        assertEquals(4, space.edges());
        assertEquals(1, space.deadMarkings());
    }

    @Test
    void shouldCompareBlocksInTheirOrderWhenAConditionSaysGtp() {
        StateSpace gtp = explore(
                "symmetricnet",
                place("p", "c", ALL)
                        + transition(two("gtp", blockOf("half", variable("x")), blockOf("half", variable("y"))))
                        + arc("p", "t", two("add", variable("x"), variable("y"))));
        assertEquals(1 + 4 + 1, gtp.states());
        assertEquals(4 + 4, gtp.edges());
        StateSpace ltp = explore(
                "symmetricnet",
                place("p", "c", ALL)
                        + transition(two("ltp", blockOf("half", variable("x")), "<useroperator declaration='upper'/>"))
                        + arc("p", "t", variable("x")));
        assertEquals(4, ltp.states());
    }

    @Test
    void shouldTellBlocksOfSuccessorsAndOfRangesWhenTokensAreTuples() {
        String pair = "<tuple><subterm>" + variable("h") + "</subterm><subterm>" + variable("i") + "</subterm></tuple>";
        String condition = two(
                "and",
                two(
                        "equality",
                        variable("h"),
                        blockOf("half", "<successor><subterm>" + variable("x") + "</subterm></successor>")),
                two("equality", blockOf("size", variable("i")), "<useroperator declaration='large'/>"));
        StateSpace space = explore(
                "symmetricnet",
                place("p", "c", "<useroperator declaration='c1'/>")
                        + place("q", "pair", "")
                        + transition(condition)
                        + arc("p", "t", variable("x"))
                        + arc("t", "q", pair));
        assertEquals(1 + 2, space.states());
        assertEquals(2, space.edges());
    }

    @Test
    void shouldFireOnlyTheHighestWhenTransitionsHavePriorities() {
        StateSpace space = explore("ptnet", """
                <place id='p'><initialMarking><text>2</text></initialMarking></place><place id='q'/>
                <transition id='low'/><transition id='high'><priority><text>2</text></priority></transition>
                <arc id='a' source='p' target='high'/><arc id='b' source='high' target='q'/>
                <arc id='c' source='q' target='low'/>
                """);
        assertEquals(5, space.states());
        assertEquals(4, space.edges());
    }

    @Test
    void shouldEmptyAndMovePlacesWhenArcsResetAndTransfer() {
        StateSpace space = explore("resetptnet", """
                <place id='p'><initialMarking><text>3</text></initialMarking></place><place id='q'/>
                <transition id='reset'/><transition id='move'/>
                <arc id='a' source='p' target='reset'/>
                <arc id='b' source='p' target='reset'><type value='reset'/></arc>
                <arc id='c' source='reset' target='q'/>
                <arc id='d' source='p' target='move'/>
                <arc id='e' source='p' target='move'><arctype><text>transfer</text></arctype>
                  <toolspecific tool='petrigraph' version='1.0'><transfer to='q'/></toolspecific></arc>
                """);
        // (3,0) -reset-> (0,1); -move-> (0,2)
        assertEquals(3, space.states());
        assertEquals(2, space.edges());
        assertEquals(2, space.deadMarkings());
        assertEquals(List.of(), space.deadTransitions());
    }

    @Test
    void shouldHaveOneMarkingWhenANetHasNoTransition() {
        assertEquals(1, explore("ptnet", "<place id='p'/>").states());
        assertEquals(1, explore("ptnet", "<transition id='t'/>").edges());
        assertEquals(1, explore("ptnet", "").deadMarkings());
    }
}
