package io.petrigraph.pnml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <place id='p'>                                                                                      | well-formed XML
        <place/>                                                                                            | the attribute "id" of <place>
        <place id='p'/><place id='p'/>                                                                      | an id that is used once
        <place id='p'><initialMarking><text>-1</text></initialMarking></place>                              | a number from 0
        <place id='p'><initialMarking><text>many</text></initialMarking></place>                            | a number of tokens
        <place id='p'/><arc id='a' source='p' target='q'/>                                                  | the id of a place or transition
        <place id='p'/><place id='q'/><arc id='a' source='p' target='q'/>                                   | an arc between a place and a transition
        <place id='p'/><transition id='t'/><arc id='a' source='p' target='t'><type value='odd'/></arc>      | an arc type
        <place id='p'/><transition id='t'/><arc id='a' source='t' target='p'><type value='reset'/></arc>    | from a place to a transition
        <place id='p'/><transition id='t'/><arc id='a' source='p' target='t'><type value='transfer'/></arc> | <transfer to="PLACE"/>
        <place id='p'><capacity><value>3</value></capacity></place>                                         | a place without capacity
        <place id='p'><initialMarking><value>Default,1</value></initialMarking></place>                     | <text> in <initialMarking>
        <transition id='t'><delay/></transition>                                                            | a transition without time
        <transition id='t'><priority><text>urgent</text></priority></transition>                            | an integer
        <transition id='t'><priority><text>99999</text></priority></transition>                             | a priority from
        <referencePlace id='r' ref='s'/><referencePlace id='s' ref='r'/>                                    | a reference to a place
        <place id='a"b'/>                                                                                   | a net without defects
        <place id='p'>&unknown;</place>                                                                     | no entity reference
        """)
    void shouldSayWhereAndWhatWasExpectedWhenAPageIsBad(String page, String expected) {
        PnmlException bad = assertThrows(PnmlException.class, () -> Documents.readPage(page));
        assertTrue(bad.expected().contains(expected), bad.getMessage());
        assertTrue(bad.line() >= 1 && bad.column() >= 1, bad.getMessage());
    }

    @Test
    void shouldNameTheBeginningOfTheElementWhenItIsWrong() {
        PnmlException bad =
                assertThrows(PnmlException.class, () -> Documents.readPage("<place id='p'/>\n  <place\n id='p'/>"));
        assertEquals("3:3: expected an id that is used once, found \"p\"", bad.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <usersort declaration="pair"/>     | <usersort declaration="nowhere"/>       | a declared sort
        <useroperator declaration="c"/>    | <useroperator declaration="nowhere"/>   | a declared constant
        <variable refvariable="y"/>        | <variable refvariable="nowhere"/>       | a declared variable
        <variable refvariable="y"/>        | <variable refvariable="n"/>             | a term of sort "pos"
        <cyclicenumeration>                | <list>                                  | well-formed XML
        <lessthan>                         | <listlength/><lessthan>                 | one term in <subterm>
        value="3"                          | value="5"                               | a value of sort
        <finiteintrange start="2" end="4"/></namedsort> | <usersort declaration="pair"/></namedsort> | sorts that are declared by at most
        """)
    void shouldSayWhatWasExpectedWhenASymmetricNetIsBad(String right, String wrong, String expected) {
        String document = Documents.SYMMETRIC.replace(right.strip(), wrong.strip());
        PnmlException bad = assertThrows(PnmlException.class, () -> Documents.read(document));
        assertTrue(bad.expected().contains(expected), bad.getMessage());
    }

    @Test
    void shouldRefuseDocumentTypesWhenEntitiesWouldBeExpanded() {
        String bomb = "<!DOCTYPE pnml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>\n<pnml>&b;</pnml>";
        PnmlException bad = assertThrows(PnmlException.class, () -> Documents.read(bomb));
        assertEquals("no document type declaration", bad.expected());
        String external = "<!DOCTYPE pnml SYSTEM 'file:///nowhere/at/all'><pnml/>";
        assertThrows(PnmlException.class, () -> Documents.read(external));
    }

    @Test
    void shouldSayBehindWhatWhenBytesAreOfNoEncoding() {
        byte[] bytes = "<pnml>\n<net id='n'>\n?</net></pnml>".getBytes(StandardCharsets.UTF_8);
        bytes["<pnml>\n<net id='n'>\n".length()] = (byte) 0xFF;
        PnmlException bad = assertThrows(PnmlException.class, () -> Documents.read(bytes));
        assertEquals("text in the encoding that the file declares", bad.expected());
        assertTrue(bad.line() >= 1 && bad.column() >= 1, bad.getMessage());
    }

    @Test
    void shouldNameTheLimitWhenElementsAreNestedAMillionFold() {
        PnmlException bad = assertThrows(PnmlException.class, () -> Documents.read("<page>".repeat(1_000_000)));
        assertEquals("elements nested at most 200 deep", bad.expected());
    }

    @Test
    void shouldNameTheLimitWhenAFileIsOneGigabyteLong() {
        for (String repeated : new String[] {"<place id='p'/>", "x", "<a b='c'>d</a>"}) {
            PnmlException bad = assertThrows(PnmlException.class, () -> Pnml.read(endless("<pnml>", repeated)));
            assertTrue(bad.expected().contains("at most"), bad.getMessage());
        }
    }

    /** A stream of one gigabyte. */
    private static InputStream endless(String start, String repeated) {
        byte[] head = start.getBytes(StandardCharsets.UTF_8);
        byte[] rest = repeated.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    long at = position + i;
                    bytes[offset + i] =
                            at < head.length ? head[(int) at] : rest[(int) ((at - head.length) % rest.length)];
                }
                position += length;
                return position > 1L << 30 ? -1 : length;
            }
        };
    }
}
