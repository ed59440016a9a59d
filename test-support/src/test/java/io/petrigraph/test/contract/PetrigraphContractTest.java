package io.petrigraph.test.contract;

import io.petrigraph.net.Net;

/** The engine keeps the contract: live, after a close, and after a death. */
class PetrigraphContractTest extends EngineContract {
    @Override
    protected EngineUnderTest open(Net net) {
        return new PetrigraphUnderTest(net, true);
    }
}
