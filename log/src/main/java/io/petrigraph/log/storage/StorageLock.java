package io.petrigraph.log.storage;

/** An owned directory. Any thread may release it, once or more often. */
public interface StorageLock extends AutoCloseable {
    /** Releases the directory; does nothing the second time. */
    @Override
    void close();
}
