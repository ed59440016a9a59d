package io.petrigraph.net;

/** Bytes that should describe a net do not. Nothing was built from them. */
public final class NetFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NetFormatException(String message) {
        super(message);
    }
}
