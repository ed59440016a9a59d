package io.petrigraph.house;

import java.util.List;

/** A rule over a source tree: an empty answer is a tree that keeps it. */
interface Rule {
    List<Finding> check(SourceTree tree);
}
