package io.petrigraph.examples.databuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.Threads;
import io.petrigraph.runtime.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The worked scenarios of databuild; after each step the engine is closed, opened again, and must have the same marking. */
final class ScenarioTest {
    private static final int ALPHA = 0;
    private static final int BETA = 1;

    private final MemoryStorage storage = new MemoryStorage();
    private Engine engine = open();
    private Client client = new Client(DatabuildEngine.over(engine));

    private Engine open() {
        return Engine.open(
                DatabuildNet.NET,
                EngineContext.at(storage).threads(Threads.callerDriven()).segmentLengthBytes(1 << 20));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void commit() {
        client.commit();
        long hash = hash();
        engine.close();
        engine = open();
        client = new Client(DatabuildEngine.over(engine));
        assertEquals(hash, hash());
    }

    private long hash() {
        try (View view = engine.view()) {
            return view.hash();
        }
    }

    private void refs() {
        client.batch().refCreate(ALPHA, "data/alpha");
        client.batch().refCreate(BETA, "data/beta");
        commit();
    }

    private void want(long want, int ref) {
        client.batch().wantCreate(want, 0, 0, 0, "", "").ask(ref).submit();
        commit();
    }

    private void run(long run, int ref) {
        client.batch().jobRunBuffer(run, "job").build(ref).run();
        commit();
    }

    private void success(long run) {
        client.batch().jobRunRunning(run).succeed();
        commit();
    }

    private void missing(long run, long want, int ref) {
        DatabuildLive.Want.New upstream =
                client.batch().wantCreate(want, 0, 0, 0, "", "").ask(ref);
        client.batch().jobRunRunning(run).missDeps(upstream);
        upstream.submit();
        commit();
    }

    private void assertIn(String state, long... keys) {
        try (View view = engine.view()) {
            int place = view.net().place(state).id();
            for (long key : keys) {
                assertEquals(place, view.stateOf(view.net().places().get(place).group(), key), state + " " + key);
            }
        }
    }

    private long count(String place) {
        try (View view = engine.view()) {
            return view.tokenCount(view.net().place(place).id());
        }
    }

    @Test
    void shouldBuildUpstreamFirstWhenARunMissesWhatItNeeds() {
        refs();
        want(0, BETA);
        run(0, BETA);
        assertIn("Want.Building", 0);
        missing(0, 1, ALPHA);
        assertIn("Want.UpstreamBuilding", 0);
        assertIn("Want.Idle", 1);
        run(1, ALPHA);
        success(1);
        assertIn("Want.Successful", 1);
        assertIn("Want.Idle", 0);
        run(2, BETA);
        success(2);
        assertIn("Want.Successful", 0, 1);
        assertEquals(2, count("Partition.Live"));
        assertEquals(1, count("JobRun.DepMiss"));
        assertEquals(2, count("JobRun.Succeeded"));
    }

    @Test
    void shouldMakeOneRetryWhenASecondWantJoinedBeforeTheMiss() {
        refs();
        want(0, BETA);
        run(0, BETA);
        want(1, BETA);
        assertIn("Want.Building", 0, 1);
        missing(0, 2, ALPHA);
        assertIn("Want.UpstreamBuilding", 0, 1);
        run(1, ALPHA);
        success(1);
        run(2, BETA);
        assertThrows(IllegalStateException.class, () -> run(3, BETA));
        client = new Client(DatabuildEngine.over(engine));
        success(2);
        assertIn("Want.Successful", 0, 1, 2);
    }

    @Test
    void shouldJoinTheRunWhenTheWantedIsBuilding() {
        refs();
        want(0, BETA);
        run(0, BETA);
        want(1, BETA);
        assertIn("Want.Building", 1);
        success(0);
        assertIn("Want.Successful", 0, 1);
        want(2, BETA);
        assertIn("Want.Successful", 2);
        assertEquals(1, count("JobRun.Succeeded"));
    }

    @Test
    void shouldFailOnlyWhatStandsAboveWhenARunFails() {
        refs();
        want(0, BETA);
        want(3, ALPHA);
        run(0, BETA);
        missing(0, 1, ALPHA);
        run(1, ALPHA);
        client.batch().jobRunRunning(1).fail("boom");
        commit();
        assertIn("Want.Failed", 1, 3);
        assertIn("Want.UpstreamFailed", 0);
    }

    @Test
    void shouldLeaveTheRunAloneWhenItsWantIsCanceled() {
        refs();
        want(0, BETA);
        want(1, BETA);
        run(0, BETA);
        client.batch().wantCancel(0);
        commit();
        assertIn("Want.Canceled", 0);
        assertIn("JobRun.Running", 0);
        success(0);
        assertIn("Want.Successful", 1);
        assertIn("Want.Canceled", 0);
    }

    @Test
    void shouldMakeANewInstanceWhenATaintedPartitionIsBuiltAgain() {
        refs();
        want(0, BETA);
        run(0, BETA);
        success(0);
        client.batch().taintCreate(0, "wrong").taint(BETA);
        commit();
        want(1, BETA);
        run(1, BETA);
        success(1);
        long first = BETA * Databuild.MAX_INSTANCES;
        assertIn("Partition.Tainted", first);
        assertIn("Partition.Live", first + 1);
        try (View view = engine.view()) {
            int builtBy = view.net().place("Partition.builtBy").id();
            assertEquals(0, view.linkTarget(builtBy, view.linkCursor(builtBy, first, -1)));
            assertEquals(1, view.linkTarget(builtBy, view.linkCursor(builtBy, first + 1, -1)));
        }
    }

    @Test
    void shouldChangeNothingWhenAnEventIsNotACorrectNextState() {
        refs();
        want(0, BETA);
        long before = hash();
        client.batch().jobRunRunning(7).succeed();
        IllegalStateException refused = assertThrows(IllegalStateException.class, client::commit);
        assertTrue(String.valueOf(refused.getMessage()).contains("there is no JobRun 7"), refused.getMessage());
        assertEquals(before, hash());
    }

    @Test
    void shouldGiveABuildUpWhenItsRunIsCanceled() {
        refs();
        want(0, BETA);
        run(0, BETA);
        client.batch().jobRunCancel(0);
        commit();
        assertIn("Want.Idle", 0);
        assertIn("JobRun.Canceled", 0);
        run(1, BETA);
        success(1);
        assertIn("Want.Successful", 0);
    }

    @Test
    void shouldTurnToANewInstanceWhenWhatAWantStillNeedsIsTainted() {
        refs();
        want(9, ALPHA);
        run(0, ALPHA);
        success(0);
        client.batch().wantCreate(1, 0, 0, 0, "", "").ask(ALPHA).ask(BETA).submit();
        commit();
        client.batch().taintCreate(0, "wrong").taint(ALPHA);
        commit();
        run(1, BETA);
        success(1);
        assertIn("Want.Idle", 1);
        run(2, ALPHA);
        success(2);
        assertIn("Want.Successful", 1, 9);
    }

    @Test
    void shouldGiveBackWhatWasTaintedWhenNobodyReplacedIt() {
        refs();
        want(0, ALPHA);
        run(0, ALPHA);
        success(0);
        client.batch().taintCreate(0, "wrong").taint(ALPHA);
        commit();
        assertEquals(1, count("Partition.Tainted"));
        client.batch().taintActive(0).cancel();
        commit();
        assertEquals(1, count("Partition.Live"));
    }

    @Test
    void shouldRefuseAClaimOfACycleWhenSomeoneDoesNotWait() {
        refs();
        want(0, BETA);
        run(0, BETA);
        missing(0, 1, ALPHA);
        client.batch().cycleClaim(0).start(BETA).step(ALPHA).step(BETA).close();
        assertThrows(IllegalStateException.class, client::commit);
        client.batch().cycleClaim(0);
        assertThrows(IllegalStateException.class, client::commit);
        assertIn("Want.UpstreamBuilding", 0);
    }
}
