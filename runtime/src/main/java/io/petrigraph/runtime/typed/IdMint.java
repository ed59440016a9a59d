package io.petrigraph.runtime.typed;

import io.petrigraph.declare.IdBlocks;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.RefusedException;
import io.petrigraph.runtime.Status;
import io.petrigraph.runtime.View;
import java.util.Map;

/**
 * Gives ids of an entity, none twice. Each thread takes a block by a firing of the net, which the log keeps, and gives its ids
 * one by one without asking again; what a thread or process has not given when it ends is given by nobody. For generated code.
 *
 * <p>Any thread may use it.
 */
public final class IdMint {
    /** How often a block that another thread took first is asked for again. */
    private static final int ATTEMPTS = 1000;

    private final Engine engine;
    private final String entity;
    private final int family;
    private final long blockIds;
    private final ThreadLocal<Block> blocks = ThreadLocal.withInitial(Block::new);

    /** The ids that one thread may still give. */
    private static final class Block {
        private long next;
        private long end;
    }

    /** A mint of the ids of an entity whose net takes {@code blockIds} of them at a time. */
    public IdMint(Engine engine, String entity, long blockIds) {
        Net net = engine.net();
        this.engine = engine;
        this.entity = entity;
        this.family = net.place(IdBlocks.entity(entity) + ".Given").group();
        this.blockIds = blockIds;
    }

    /** An id that nobody else gets; {@link RefusedException} where no block can be taken. */
    public long next() {
        Block block = blocks.get();
        if (block.next == block.end) {
            block.next = take();
            block.end = block.next + blockIds;
        }
        return block.next++;
    }

    /** Takes the block that is next; who asks at the same time finds another one next, and asks again. */
    private long take() {
        for (int attempt = 1; ; attempt++) {
            long from = nextInNet();
            Outcome outcome = engine.fire(IdBlocks.event(entity), Map.of(IdBlocks.FROM, from));
            if (outcome.isCommitted()) {
                return from;
            }
            if (outcome.status() != Status.GUARD_FAILED || attempt == ATTEMPTS) {
                throw new RefusedException(outcome);
            }
        }
    }

    private long nextInNet() {
        try (View view = engine.view()) {
            return view.field(family, 0, 1);
        }
    }
}
