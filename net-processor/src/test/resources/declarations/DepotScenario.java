package demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.runtime.*;
import java.util.*;

public final class DepotScenario {
    private static final byte[] SEAL = {1, 2, -3};

    private DepotScenario() {}

    /** Shelves 1 "north" and 2 "south", parcel 10 on shelf 1. */
    private static DepotEngine open() {
        DepotEngine depot = DepotEngine.inMemory();
        depot.build(2, "south");
        depot.build(1, "north").put(10, Depot.Size.LARGE, SEAL, 2.5, 3, true);
        return depot;
    }

    public static void shouldGiveBackEveryFieldWhenItWasSet() {
        try (DepotEngine depot = open();
                DepotView now = depot.view()) {
            DepotSeen.Parcel parcel = now.parcel(10);
            assertEquals(Depot.Size.LARGE, parcel.size());
            assertArrayEquals(SEAL, parcel.seal());
            assertEquals(2.5, parcel.weightKg());
            assertEquals(3, parcel.pieces());
            assertTrue(parcel.fragile());
            assertEquals("north", parcel.lies().get().label());
        }
    }

    public static void shouldFindByUniqueKeyByStateAndAlongBothDirectionsWhenAsked() {
        try (DepotEngine depot = open();
                DepotView now = depot.view()) {
            assertEquals(1, now.shelfByLabel("north").orElseThrow().id());
            assertEquals(Optional.empty(), now.shelfByLabel("west"));
            assertEquals(2, now.shelvesOpen().count());
            assertEquals(0, now.shelvesFull().count());
            assertEquals(10, now.shelf(1).parcels().iterator().next().id());
            assertEquals(1, now.parcelHere(10).lies().id());
        }
    }

    public static void shouldRefuseWhenAUniqueKeyIsTaken() {
        try (DepotEngine depot = open()) {
            Outcome outcome = depot.tryStep(s -> s.build(3, "north"));
            assertInstanceOf(Outcome.UniqueTaken.class, outcome);
            depot.shelfOpen(2).tear();
            assertTrue(depot.tryStep(s -> s.build(3, "south")).isCommitted());
        }
    }

    public static void shouldKnowTheBranchWhenAStepAnswers() {
        try (DepotEngine depot = open()) {
            DepotLive.Parcel.Stored complete = depot.parcelHere(10).inspect(3);
            DepotLive.Parcel.Here here = assertInstanceOf(DepotLive.Parcel.Here.class, complete);
            assertInstanceOf(DepotLive.Parcel.Held.class, here.inspect(2));
        }
    }

    public static void shouldOfferTheVerbsOfAUnionWhenTheStateIsNotNarrowed() {
        try (DepotEngine depot = open()) {
            depot.parcelHere(10).inspect(2).send();
            try (DepotView now = depot.view()) {
                assertInstanceOf(DepotSeen.Parcel.Settled.class, now.parcel(10));
            }
        }
    }

    public static void shouldNotKnowTheBranchWhenALaneHasNoOutcomeYet() {
        try (DepotEngine depot = open()) {
            DepotLane lane = depot.lane();
            DepotLive.Parcel.Stored unknown = lane.parcelHere(10).inspect(3);
            IllegalStateException early = assertThrows(IllegalStateException.class, unknown::send);
            assertTrue(early.getMessage().contains("is not known before its outcome"), early.getMessage());
            while (lane.poll((ticket, status, sequence) -> {}, 8) == 0) {
                Thread.onSpinWait();
            }
        }
    }

    public static void shouldMoveALinkWhenAVerbUnlinksAndLinks() {
        try (DepotEngine depot = open()) {
            depot.parcelHere(10).move(depot.shelfOpen(1), depot.shelfOpen(2));
            try (DepotView now = depot.view()) {
                assertTrue(now.shelf(1).parcels().isEmpty());
                assertEquals(2, now.parcel(10).lies().id());
            }
        }
    }

    public static void shouldRefuseWhenAnotherEntityIsInTheWrongState() {
        try (DepotEngine depot = open()) {
            depot.shelfOpen(2).close();
            Outcome full = depot.tryStep(
                    s -> s.parcelHere(10).move(s.shelfOpen(1), s.shelfOpen(2)));
            assertEquals("Shelf.Full", ((Outcome.WrongState) full).actual());
        }
    }

    public static void shouldFireTheEagerTransitionWhenTheLastNoteIsDone() {
        try (DepotEngine depot = open()) {
            DepotLive.Note.Open first = depot.parcelHere(10).note(100, "dented");
            depot.parcelHere(10).note(101, "late").done();
            depot.parcelHere(10).send();
            try (DepotView now = depot.view()) {
                assertEquals(1, now.parcelsGone().count());
            }
            first.done();
            try (DepotView now = depot.view()) {
                assertEquals(1, now.parcelsSettled().count());
            }
        }
    }

    public static void shouldRestrictUnlinkAndCascadeWhenEntitiesEnd() {
        try (DepotEngine depot = open()) {
            depot.parcelHere(10).mark(depot.coin(500)).note(100, "dented").done();
            assertFalse(depot.tryStep(s -> s.shelfOpen(1).tear()).isCommitted());
            depot.tagKnown(500).drop();
            depot.parcelHere(10).send();
            depot.parcelSettled(10).forget();
            depot.shelfOpen(1).tear();
            try (DepotView now = depot.view()) {
                assertEquals(0, now.notesDone().count());
                assertThrows(NoSuchElementException.class, () -> now.parcel(10));
                assertThrows(NoSuchElementException.class, () -> now.note(100));
                assertThrows(NoSuchElementException.class, () -> now.tag(500));
            }
        }
    }

    public static void shouldNeverGiveAnIdAgainWhenAnEntityEnded() {
        try (DepotEngine depot = open()) {
            depot.shelfOpen(2).tear();
            assertFalse(depot.tryStep(s -> s.build(2, "again")).isCommitted());
        }
    }

    public static void shouldLeaveItsParentAloneWhenAForkOfAForkGoesOn() {
        try (DepotEngine depot = open();
                DepotFork outer = depot.fork()) {
            outer.shelfOpen(1).close();
            long before = outer.hash();
            try (DepotFork inner = outer.fork()) {
                inner.parcelHere(10).send();
                assertInstanceOf(Depot.Shelf.Full.class, inner.shelf(1));
                assertInstanceOf(Depot.Parcel.Settled.class, inner.parcel(10));
            }
            assertEquals(before, outer.hash());
            assertInstanceOf(Depot.Parcel.Here.class, outer.parcel(10));
            try (DepotView now = depot.view()) {
                assertInstanceOf(DepotSeen.Shelf.Open.class, now.shelf(1));
            }
        }
    }

    public static void shouldSeeItsOwnChangesAndForgetThemWhenATransactionIsDropped() {
        try (DepotEngine depot = open()) {
            try (DepotTx tx = depot.begin()) {
                tx.coin(500);
                Depot.Parcel.Here parcel = tx.parcelHere(10).mark(tx.tagKnown(500));
                assertEquals(500, parcel.tags().iterator().next().id());
                assertEquals(10, tx.tag(500).tagged().iterator().next().id());
            }
            try (DepotView now = depot.view()) {
                assertTrue(now.tagsKnown().isEmpty());
                assertTrue(now.parcel(10).tags().isEmpty());
            }
        }
    }

    public static void shouldAnswerTheSameQuestionsWhenATransactionOrAForkAsks() {
        try (DepotEngine depot = open();
                DepotTx tx = depot.begin();
                DepotFork fork = depot.fork()) {
            tx.shelfOpen(2).close();
            fork.build(3, "west").put(11, Depot.Size.SMALL, SEAL, 1, 1, false);
            assertInstanceOf(Depot.Shelf.Full.class, tx.shelfByLabel("south").orElseThrow());
            assertInstanceOf(Depot.Shelf.Open.class, fork.shelfByLabel("south").orElseThrow());
            assertEquals(Optional.empty(), tx.shelfByLabel("west"));
            assertEquals(1, tx.shelvesOpen().count());
            assertEquals(3, fork.shelvesOpen().count());
            assertEquals(11, fork.shelf(3).parcels().iterator().next().id());
            assertEquals("west", fork.parcelHere(11).lies().get().label());
            assertEquals(10, tx.shelf(1).parcels().iterator().next().id());
        }
    }

    public static void shouldNameBothUsesWhenAHandleIsUsedAgainInAnyScope() {
        try (DepotEngine depot = open();
                DepotTx tx = depot.begin();
                DepotFork fork = depot.fork()) {
            DepotLane lane = depot.lane();
            DepotLive.Shelf.Open onLane = lane.shelfOpen(2);
            onLane.close();
            assertUsedAgain("Shelf 2: you hold Open, it left by close@0", onLane::close);
            DepotLive.Shelf.Open inBatch = depot.batch().shelfOpen(2);
            inBatch.close();
            assertUsedAgain("Shelf 2: you hold Open, it left by close", inBatch::close);
            Depot.Shelf.Open inTransaction = tx.build(5, "east");
            inTransaction.close();
            assertUsedAgain("Shelf 5: you hold Open@3, it left by close@4", inTransaction::tear);
            Depot.Shelf.Open inFork = fork.shelfOpen(2);
            inFork.tear();
            assertUsedAgain("Shelf 2: you hold Open, it left by tear@3", inFork::close);
        }
    }

    private static void assertUsedAgain(String message, Runnable verb) {
        IllegalStateException again = assertThrows(IllegalStateException.class, verb::run);
        assertTrue(again.getMessage().startsWith(message + "; use the handle"), again.getMessage());
    }
}
