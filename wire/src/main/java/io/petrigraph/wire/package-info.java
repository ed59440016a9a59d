/**
 * Renders a log's header, its records, the metadata of snapshots and configuration as self-describing documents: YAML for
 * people, binary for programs; and reads them back.
 *
 * <pre>
 *   canonical bytes  -- NetDocument ---------+
 *   record's payload -- FiringCodec -- RecordDocument --+--> DocumentWriter --> YAML | binary
 *   snapshot         -- SnapshotMetadata ----+          |
 *   configuration    -- LogSettings ---------+          +<-- DocumentReader <-- YAML | binary, from anywhere
 *
 *   LogReader --> LogRenderer --> a document for the net, then one for each record --> RenderedLog
 * </pre>
 *
 * <p>Chronicle Wire enters through {@link io.petrigraph.wire.DocumentWriter} and {@link
 * io.petrigraph.wire.DocumentReader} alone. It needs JVM flags to be quiet ({@code wire/jvm-flags}): hence a room of its
 * own, off the embedding user's path. Records are decoded here a second time, by nothing but the net: who compares the
 * two has checked both.
 *
 * <p>Neighbours: reads {@code io.petrigraph.net} and {@code io.petrigraph.log}; only the command line calls it.
 *
 * <p>Threading: values are immutable; writers, readers and codecs belong to one thread each.
 */
@NullMarked
package io.petrigraph.wire;

import org.jspecify.annotations.NullMarked;
