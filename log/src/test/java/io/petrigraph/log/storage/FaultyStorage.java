package io.petrigraph.log.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A storage that counts its calls and fails one of them, or all from one on. A failed force loses the stores that it should
 * have made safe, as a kernel does. Before each call it tells a listener, who may look at what a power loss would leave.
 *
 * <p>Single-threaded, as the tests that use it.
 */
public final class FaultyStorage implements Storage {
    /** What a failing call does. Kinds that fit one operation only count that operation. */
    public enum Fault {
        /** Any call fails, and nothing happens. */
        IO_ERROR,
        /** A creation finds no space, and nothing happens. */
        NO_SPACE,
        /** A creation runs out of space half way. */
        SHORT_WRITE,
        /** A force fails; what it should have made safe is lost, though it can still be read. */
        FORCE_FAILS,
        /** A rename fails, and nothing happens. */
        RENAME_FAILS
    }

    /** Called before each call is done. */
    @FunctionalInterface
    public interface Listener {
        /** The how-many-eth call this is, from 1, and what it does. */
        void beforeCall(long call, String operation);
    }

    private final MemoryStorage delegate;
    private final Fault fault;
    private final long failingCall;
    private final boolean sticky;
    private Listener listener = (call, operation) -> {};
    private long calls;
    private boolean struck;

    /** A storage that fails its n-th call of the fault's kind, and, if sticky, all later ones. */
    public FaultyStorage(MemoryStorage delegate, Fault fault, long failingCall, boolean sticky) {
        this.delegate = delegate;
        this.fault = fault;
        this.failingCall = failingCall;
        this.sticky = sticky;
    }

    /** A storage that never fails. */
    public FaultyStorage(MemoryStorage delegate) {
        this(delegate, Fault.IO_ERROR, Long.MAX_VALUE, false);
    }

    /** Sets who is told. */
    public void listener(Listener newListener) {
        listener = newListener;
    }

    /** Calls of the fault's kind so far. */
    public long calls() {
        return calls;
    }

    /** Whether a call has failed. */
    public boolean hasStruck() {
        return struck;
    }

    /** The storage behind. */
    public MemoryStorage delegate() {
        return delegate;
    }

    private boolean strikes(Fault kind, String operation) {
        boolean counts =
                fault == Fault.IO_ERROR || fault == kind || (fault == Fault.SHORT_WRITE && kind == Fault.NO_SPACE);
        if (!counts) {
            return false;
        }
        calls++;
        listener.beforeCall(calls, operation);
        boolean strikes = sticky ? calls >= failingCall : calls == failingCall;
        struck |= strikes;
        return strikes;
    }

    private void check(Fault kind, String operation) throws IOException {
        if (strikes(kind, operation)) {
            throw new IOException("injected " + fault + ": call=" + calls + " operation=" + operation);
        }
    }

    @Override
    public List<String> list() throws IOException {
        check(Fault.IO_ERROR, "list");
        return delegate.list();
    }

    @Override
    public boolean exists(String name) throws IOException {
        check(Fault.IO_ERROR, "exists " + name);
        return delegate.exists(name);
    }

    @Override
    public long lengthBytes(String name) throws IOException {
        check(Fault.IO_ERROR, "length " + name);
        return delegate.lengthBytes(name);
    }

    @Override
    public void createZeroed(String name, long lengthBytes) throws IOException {
        if (strikes(Fault.NO_SPACE, "create " + name)) {
            if (fault == Fault.SHORT_WRITE) {
                delegate.createZeroed(name, lengthBytes / 2);
            }
            throw new IOException("injected " + fault + ": call=" + calls + " name=" + name);
        }
        delegate.createZeroed(name, lengthBytes);
    }

    @Override
    public void force(String name) throws IOException {
        if (strikes(Fault.FORCE_FAILS, "force " + name)) {
            ((MemoryRegion) delegate.mapWritable(name)).loseForce(0, Math.toIntExact(delegate.lengthBytes(name)));
            throw new IOException("injected " + fault + ": call=" + calls + " name=" + name);
        }
        delegate.force(name);
    }

    @Override
    public MappedRegion mapWritable(String name) throws IOException {
        check(Fault.IO_ERROR, "map " + name);
        return new FaultyRegion((MemoryRegion) delegate.mapWritable(name), name);
    }

    @Override
    public MappedRegion mapReadable(String name) throws IOException {
        check(Fault.IO_ERROR, "map " + name);
        return delegate.mapReadable(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        check(Fault.RENAME_FAILS, "rename " + from + " " + to);
        delegate.rename(from, to);
    }

    @Override
    public void unlink(String name) throws IOException {
        check(Fault.IO_ERROR, "unlink " + name);
        delegate.unlink(name);
    }

    @Override
    public void forceDirectory() throws IOException {
        check(Fault.FORCE_FAILS, "force directory");
        delegate.forceDirectory();
    }

    @Override
    public long usableSpaceBytes() throws IOException {
        check(Fault.IO_ERROR, "space");
        return delegate.usableSpaceBytes();
    }

    @Override
    public StorageLock lock(String name, String holder) throws IOException {
        check(Fault.IO_ERROR, "lock");
        return delegate.lock(name, holder);
    }

    @Override
    public BootId bootId() {
        return delegate.bootId();
    }

    @Override
    public String describe() {
        return delegate.describe();
    }

    private final class FaultyRegion implements MappedRegion {
        private final MemoryRegion region;
        private final String name;

        FaultyRegion(MemoryRegion region, String name) {
            this.region = region;
            this.name = name;
        }

        @Override
        public ByteBuffer buffer() {
            return region.buffer();
        }

        @Override
        public void force(int fromOffset, int lengthBytes) throws IOException {
            if (strikes(Fault.FORCE_FAILS, "force " + name + " from " + fromOffset)) {
                region.loseForce(fromOffset, lengthBytes);
                throw new IOException("injected " + fault + ": call=" + calls + " name=" + name);
            }
            region.force(fromOffset, lengthBytes);
        }

        @Override
        public void touch(int fromOffset, int lengthBytes) {
            region.touch(fromOffset, lengthBytes);
        }

        @Override
        public void close() {
            region.close();
        }
    }
}
