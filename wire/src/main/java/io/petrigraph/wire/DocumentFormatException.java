package io.petrigraph.wire;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Bytes that should be a document of this room are not one. Nothing was built from them. */
public final class DocumentFormatException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DocumentFormatException(String message) {
        this(message, null);
    }

    DocumentFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
