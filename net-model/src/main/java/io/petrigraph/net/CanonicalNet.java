package io.petrigraph.net;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes that describe a net.
 *
 * <pre>
 *  0    4   magic "PNET"
 *  4    n   length of the hashed part, then the hashed part    -- {@link HashedPart}: what replay depends on
 *       n   length of the advisory part, then the advisory part -- {@link AdvisoryPart}: what readers like to know
 * </pre>
 *
 * <p>Numbers are in the variable-length form of {@link CanonicalOutput}. Each net has one encoding and each encoding is
 * of one net: equal nets have equal bytes on every machine. The fingerprint is the first 64 bits of the SHA-256 of the
 * hashed part, so it is what {@code sha256sum} prints first.
 */
final class CanonicalNet {
    private static final byte[] MAGIC = {'P', 'N', 'E', 'T'};

    private CanonicalNet() {}

    static byte[] hashedPart(Net net) {
        CanonicalOutput hashed = new CanonicalOutput();
        HashedPart.write(net, hashed);
        return hashed.toBytes();
    }

    static byte[] encode(Net net, byte[] hashedPart) {
        CanonicalOutput advisory = new CanonicalOutput();
        AdvisoryPart.write(net, advisory);
        CanonicalOutput out = new CanonicalOutput();
        out.raw(MAGIC);
        out.block(hashedPart);
        out.block(advisory.toBytes());
        return out.toBytes();
    }

    static long fingerprint(byte[] hashedPart) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hashedPart);
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256: algorithm=SHA-256", e);
        }
    }

    static Net decode(byte[] bytes) {
        if (bytes.length > NetLimits.MAX_CANONICAL_BYTES) {
            throw new NetFormatException("not a net's canonical bytes: too long; split the net: lengthBytes="
                    + bytes.length + " limit=" + NetLimits.MAX_CANONICAL_BYTES);
        }
        CanonicalInput frame = new CanonicalInput(bytes, "frame");
        readMagic(frame);
        byte[] hashed = frame.block("bytes of the hashed part", NetLimits.MAX_CANONICAL_BYTES);
        byte[] advisory = frame.block("bytes of the advisory part", NetLimits.MAX_CANONICAL_BYTES);
        frame.end();
        NetParts parts = HashedPart.read(new CanonicalInput(hashed, "hashed"));
        Net net = AdvisoryPart.read(parts, new CanonicalInput(advisory, "advisory"));
        if (!Arrays.equals(net.canonicalBytes(), bytes)) {
            throw frame.fail("they are not the one encoding of the net that they describe", "");
        }
        return net;
    }

    private static void readMagic(CanonicalInput in) {
        for (byte expected : MAGIC) {
            if (in.octet() != expected) {
                throw in.fail("they do not start with PNET", "");
            }
        }
    }

    /** A net while it is read: the advisory part completes what the hashed part began. */
    static final class NetParts {
        final List<Place> places = new ArrayList<>();
        final List<Family> families = new ArrayList<>();
        final List<Edge> edges = new ArrayList<>();
        final List<Transition> transitions = new ArrayList<>();
        final List<InitialToken> initial = new ArrayList<>();
        int eventIdWindow;
    }
}
