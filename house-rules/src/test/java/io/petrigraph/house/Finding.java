package io.petrigraph.house;

/** One place where a rule is broken: {@code line} counts from 1, and is 0 where the whole file is meant. */
record Finding(String path, int line, String what) {
    @Override
    public String toString() {
        return path + ":" + line + ": " + what;
    }
}
