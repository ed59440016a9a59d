package io.petrigraph.test.contract;

import io.petrigraph.net.Net;

/** An engine of several partitions keeps the same contract: steps, transactions, forks and what views show. */
class PartitionsContractTest extends EngineContract {
    private static final int PARTITIONS = 3;

    @Override
    protected EngineUnderTest open(Net net) {
        return new PetrigraphUnderTest(net, true, PARTITIONS);
    }

    @Override
    protected int stories() {
        return 3_000;
    }
}
