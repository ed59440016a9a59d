package io.petrigraph.benchmarks;

import io.petrigraph.benchmarks.engine.EngineContender;
import io.petrigraph.benchmarks.handwritten.Handwritten;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** All contenders by name. */
final class Contenders {
    /** The one whose checksum all others must reach: the simplest. */
    static final String REFERENCE = "objects";

    private static final Map<String, Contender.Launcher> LAUNCHERS = launchers();

    private Contenders() {}

    private static Map<String, Contender.Launcher> launchers() {
        Map<String, Contender.Launcher> launchers = new LinkedHashMap<>();
        launchers.put(REFERENCE, Handwritten::objects);
        launchers.put("arrays", Handwritten::arrays);
        launchers.put("pipeline", Handwritten::pipeline);
        launchers.put("pipeline-arrays", Handwritten::pipelineArrays);
        launchers.put("floor", Handwritten::floor);
        launchers.put("engine", EngineContender::inMemory);
        launchers.put("engine-log", EngineContender::logged);
        return launchers;
    }

    static Set<String> names() {
        return LAUNCHERS.keySet();
    }

    static Contender.Launcher named(String name) {
        Contender.Launcher launcher = LAUNCHERS.get(name);
        if (launcher == null) {
            throw new IllegalArgumentException("no such contender: there are " + names() + ", name=" + name);
        }
        return launcher;
    }
}
