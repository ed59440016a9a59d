package io.petrigraph.test.contract;

import io.petrigraph.net.Net;

/** The engine keeps the contract when every transition goes the general way: both ways mean the same. */
class GeneralWayContractTest extends EngineContract {
    @Override
    protected EngineUnderTest open(Net net) {
        return new PetrigraphUnderTest(net, false);
    }
}
