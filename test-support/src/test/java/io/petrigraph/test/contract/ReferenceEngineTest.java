package io.petrigraph.test.contract;

import io.petrigraph.net.Net;
import io.petrigraph.test.reference.ReferenceInterpreter;

/** The reference keeps its own contract: the stories are possible, and the checker does not cry wolf. */
class ReferenceEngineTest extends EngineContract {
    @Override
    protected EngineUnderTest open(Net net) {
        return new ReferenceEngine(net, ReferenceInterpreter::new);
    }

    @Override
    protected int stories() {
        return 1_000;
    }
}
