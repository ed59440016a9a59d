package io.petrigraph.benchmarks;

/**
 * Two contenders in the same run.
 *
 * @param name what the command line calls it
 * @param ours the side whose rate is divided
 * @param baseline the side that it is divided by
 */
record Comparison(String name, Side ours, Side baseline) {
    /**
     * One side.
     *
     * @param contender a name of {@link Contenders}
     * @param stream what it runs
     */
    record Side(String contender, StreamSpec stream) {
        Side withEvents(int events) {
            return new Side(contender, stream.withEvents(events));
        }

        @Override
        public String toString() {
            return contender + " on " + stream;
        }
    }

    /** Both sides on the same stream. */
    static Comparison of(String name, String ours, String baseline, String stream) {
        StreamSpec spec = StreamSpec.parse(stream);
        return new Comparison(name, new Side(ours, spec), new Side(baseline, spec));
    }

    /** One contender on two streams. */
    static Comparison ofStreams(String name, String contender, String ours, String baseline) {
        return new Comparison(
                name, new Side(contender, StreamSpec.parse(ours)), new Side(contender, StreamSpec.parse(baseline)));
    }

    /** The same comparison over streams of {@code events} events. */
    Comparison withEvents(int events) {
        return new Comparison(name, ours.withEvents(events), baseline.withEvents(events));
    }
}
