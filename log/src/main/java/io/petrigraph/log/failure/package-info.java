/**
 * What can go wrong with a log, as one sealed family: a caller can list the cases and the compiler knows when one is
 * missing.
 *
 * <pre>
 *   LogException
 *    +- LogLockedException    someone else owns the directory          -> wait, or read without the lock
 *    +- LogFormatException    not a log, another version, another net  -> open with what wrote it
 *    +- LogCorruptException   bytes that were safe are not             -> restore; nothing was changed
 *    +- LogFullException      no room on the storage                   -> free space, open again
 *    +- LogFailedException    the storage failed under a running log   -> reopen: recovery tells what is safe
 *    +- RecordTooLargeException  one record does not fit a segment     -> smaller record or larger segments
 * </pre>
 *
 * Neighbours: thrown by {@code io.petrigraph.log} and {@code io.petrigraph.log.storage}, caught by the runtime.
 *
 * <p>Threading: immutable, safe to hand over.
 */
@NullMarked
package io.petrigraph.log.failure;

import org.jspecify.annotations.NullMarked;
