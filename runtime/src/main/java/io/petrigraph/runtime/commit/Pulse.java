package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Status;

/** Told how a partition gets on, by its thread, so that a watchdog sees where it stands still. */
public interface Pulse {
    /** Nobody watches. */
    Pulse NONE = new Pulse() {
        @Override
        public void step() {}

        @Override
        public void beat() {}

        @Override
        public void told(Status status) {}
    };

    /** An event is begun, or done with. */
    void step();

    /** It gets on within an event. */
    void beat();

    /** A caller of this partition was told how its event ended. */
    void told(Status status);
}
