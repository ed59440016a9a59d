package io.petrigraph.examples.databuild.graph;

/** What depends on what, over refs that are numbers from 0. */
public interface Dependencies {
    /** The number of refs. */
    int size();

    /** The number of refs on which a ref depends. */
    int dependencyCount(int ref);

    /** The {@code nth} ref on which a ref depends. */
    int dependency(int ref, int nth);

    /** True where a ref depends on itself. */
    default boolean dependsOnItself(int ref) {
        for (int i = 0; i < dependencyCount(ref); i++) {
            if (dependency(ref, i) == ref) {
                return true;
            }
        }
        return false;
    }
}
