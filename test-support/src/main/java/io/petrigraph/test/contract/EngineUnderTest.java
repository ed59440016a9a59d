package io.petrigraph.test.contract;

import io.petrigraph.test.reference.RecordedFiring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the contract drives: an engine with its scopes open one in another. Everything goes to the innermost open scope:
 * the engine itself, a transaction on it, a fork of it, a fork of that fork. A word is a {@link Long}, a text a
 * {@link String}, a byte string a String with one char for each byte.
 */
public interface EngineUnderTest extends AutoCloseable {
    /** The steps that eager transitions made when the engine was opened on its initial marking. */
    List<List<RecordedFiring>> opened();

    /** Asks for an event; an id only where no scope is open. */
    Answer fire(String event, Map<String, Object> parameters, @Nullable EventId id);

    /** Opens a transaction on the engine. */
    void begin();

    /** Commits the open transaction. */
    Answer commit();

    /** Closes the open transaction without a commit. */
    void rollback();

    /** Opens a fork of the engine, or of the innermost open fork. */
    void fork();

    /** Closes the innermost fork. */
    void drop();

    /** The canonical hash of the innermost open scope's marking. */
    long hash();

    /** Stops the engine, where no scope is open, and gives one that came to its marking by its log alone. */
    EngineUnderTest reopen();

    @Override
    void close();
}
