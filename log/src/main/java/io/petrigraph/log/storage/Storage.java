package io.petrigraph.log.storage;

import java.io.IOException;
import java.util.List;

/**
 * One flat directory of files. What an operation did is safe from a power loss only after the force that belongs to it:
 * {@link MappedRegion#force} for bytes, {@link #force} for a new file's length, {@link #forceDirectory} for names.
 *
 * <p>Every method throws {@link IOException} when the storage fails; none retries.
 */
public interface Storage {
    /** The names in the directory, sorted. */
    List<String> list() throws IOException;

    /** Whether a file of this name is there. */
    boolean exists(String name) throws IOException;

    /** The file's length in bytes. */
    long lengthBytes(String name) throws IOException;

    /**
     * Creates a file and writes that many zeros, real ones: a sparse file succeeds on a full disk and faults later, at a
     * store. Replaces a file of that name, which must not be mapped by anyone.
     */
    void createZeroed(String name, long lengthBytes) throws IOException;

    /** Makes a file's bytes and its length safe from a power loss. */
    void force(String name) throws IOException;

    /** Maps the whole file to read and write; fails if it is longer than 2 GiB. */
    MappedRegion mapWritable(String name) throws IOException;

    /** Maps the whole file to read; fails if it is longer than 2 GiB. */
    MappedRegion mapReadable(String name) throws IOException;

    /** Gives a file another name, replacing what had it, in one step. */
    void rename(String from, String to) throws IOException;

    /** Removes a name; bytes live on while somebody has them mapped. */
    void unlink(String name) throws IOException;

    /** Makes all creations, renames and unlinks so far safe from a power loss. */
    void forceDirectory() throws IOException;

    /** Bytes that could still be written. */
    long usableSpaceBytes() throws IOException;

    /**
     * Takes the directory for this owner alone until the lock is released, or until its process dies.
     *
     * @param name the lock file's name; nothing else ever opens it
     * @param holder how the owner describes itself to those it keeps out
     * @throws io.petrigraph.log.failure.LogLockedException naming the holder, if it is taken
     */
    StorageLock lock(String name, String holder) throws IOException;

    /** Which boot of which kernel this is; {@link BootId#UNKNOWN} where nobody can tell. */
    BootId bootId();

    /** The place, for messages. */
    String describe();
}
