package io.petrigraph.pnml;

import java.util.HashSet;
import java.util.Set;

/** Ids of one document: XML names, each used once. One thread. */
final class Identifiers {
    private final Set<String> used = new HashSet<>();

    /** An id that nobody has yet: the wanted name where it is free and an XML name, else one made of it. */
    String of(String wanted) {
        StringBuilder name = new StringBuilder();
        wanted.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0 ? c : '_')
                .forEach(name::appendCodePoint);
        if (!Character.isLetter(name.codePointAt(0)) && name.charAt(0) != '_') {
            name.insert(0, '_');
        }
        String free = name.toString();
        for (int i = 2; !used.add(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
