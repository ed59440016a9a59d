package io.petrigraph.runtime.replay;

import io.petrigraph.log.LogReader;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetEvolution;
import io.petrigraph.runtime.firing.Applier;
import io.petrigraph.runtime.firing.Binding;
import io.petrigraph.runtime.firing.BrokenHistoryException;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.CompiledTransition;
import io.petrigraph.runtime.firing.MalformedRecordException;
import io.petrigraph.runtime.firing.RecordCodec;
import io.petrigraph.runtime.firing.SliceApplier;
import io.petrigraph.runtime.firing.Touches;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.Slices;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Replays a log into a marking: record after record, by the applier that a live engine uses. Nothing is decided, no user
 * code runs, no clock is read; a record that does not fit the marking is a broken history. One thread.
 */
public final class Replay {
    private final CompiledNet net;
    private final Slices slices;
    private final Marking marking;
    private final Applier applier;
    private final Binding binding;
    private final RecordCodec codec;
    private byte[] payload = new byte[1024];
    private byte @Nullable [] netBytes;
    private @Nullable NetEvolution since;
    private long nextSequence;
    private int chainCrc;

    /** A replay that begins with the initial marking. */
    public Replay(CompiledNet net) {
        this(net, Slices.ALL);
    }

    /** A replay of what lies in some slices: of every record it applies that part, and reads all of them. */
    public Replay(CompiledNet net, Slices slices) {
        this(net, slices, new Marking(net.net(), net.texts()));
    }

    /** As before, into an empty marking. */
    public Replay(CompiledNet net, Slices slices, Marking marking) {
        this(net, slices, marking, 0, 0);
        marking.addInitial(slices);
    }

    /** A replay that goes on from a marking as it was before {@code nextSequence}, behind a record with that crc. */
    Replay(CompiledNet net, Slices slices, Marking marking, long nextSequence, int chainCrc) {
        this.net = net;
        this.slices = slices;
        this.marking = marking;
        this.nextSequence = nextSequence;
        this.chainCrc = chainCrc;
        this.applier = slices == Slices.ALL
                ? new Applier(marking, Touches.NOBODY)
                : new SliceApplier(marking, slices, true, Touches.NOBODY);
        this.binding = net.newBinding();
        this.codec = new RecordCodec(net.texts());
    }

    /** The marking that the records so far have led to. */
    public Marking marking() {
        return marking;
    }

    /** The hash of what lies in its slices: of the whole marking, or a part that adds up with the others. */
    public long hash() {
        return marking.hash(slices);
    }

    /** The sequence that the next record must have. */
    public long nextSequence() {
        return nextSequence;
    }

    /** The crc of the last record, 0 before the first. */
    public int chainCrc() {
        return chainCrc;
    }

    /** The transition of the record that was applied or decoded last. */
    public Binding binding() {
        return binding;
    }

    /** Applies all records that there are, up to a sequence, and returns how many. */
    public long run(LogReader reader, long lastSequence) {
        long records = 0;
        while (nextSequence <= lastSequence && reader.next()) {
            apply(reader);
            records++;
        }
        return records;
    }

    /** Applies the record at which the reader is; {@link BrokenHistoryException} where it does not fit. */
    public CompiledTransition apply(LogReader reader) {
        if (reader.sequence() != nextSequence) {
            throw new BrokenHistoryException(
                    "a record is missing or repeated: expected=" + nextSequence + " sequence=" + reader.sequence());
        }
        int length = reader.payloadLengthBytes();
        if (length > payload.length) {
            payload = new byte[length * 2];
        }
        reader.copyPayload(payload, 0);
        enterNet(reader.netBytes());
        CompiledTransition transition = decode(length);
        if (!applier.resolve(transition, binding) || !applier.apply(transition, binding, nextSequence)) {
            throw new BrokenHistoryException("a record does not fit the marking before it: transition="
                    + transition.transition().name() + " sequence=" + nextSequence);
        }
        if (reader.transactionIndex() == 0 && slices.ownsEventIds()) {
            marking.eventIds().add(reader.eventIdHi(), reader.eventIdLo(), nextSequence);
        }
        nextSequence++;
        chainCrc = reader.chainCrc();
        return transition;
    }

    /** The records that follow were written by that net: by this one, or by one from which it grew by appending. */
    private void enterNet(byte[] bytes) {
        if (bytes == netBytes) {
            return;
        }
        netBytes = bytes;
        since = Arrays.equals(bytes, net.net().canonicalBytes())
                ? null
                : NetEvolution.between(Net.fromCanonicalBytes(bytes), net.net());
    }

    private CompiledTransition decode(int length) {
        Net declared = net.net();
        int id = RecordCodec.transitionOf(payload, 0, length);
        if (id < 0 || id >= declared.transitions().size()) {
            throw new BrokenHistoryException(
                    "a record names no transition of this net: transitionId=" + id + " sequence=" + nextSequence);
        }
        CompiledTransition transition = net.transition(id);
        try {
            codec.decode(transition, payload, 0, length, binding, since);
        } catch (MalformedRecordException e) {
            throw new BrokenHistoryException(e.getMessage() + " sequence=" + nextSequence);
        }
        return transition;
    }
}
