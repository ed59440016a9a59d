package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.declare.Many;
import io.petrigraph.runtime.*;
import java.util.*;

public final class TheatreScenario {
    private TheatreScenario() {}

    /** Hall 1 with the seats 100 and 101, guests 1 to 3. */
    private static TheatreEngine open() {
        TheatreEngine theatre = TheatreEngine.inMemory();
        theatre.build(1);
        theatre.extend(1);
        theatre.extend(1);
        for (int guest = 1; guest <= 3; guest++) {
            theatre.meet(guest);
        }
        return theatre;
    }

    private static List<Long> ids(Many<TheatreSeen.Seat> seats) {
        List<Long> ids = new ArrayList<>();
        seats.forEach(seat -> ids.add(seat.id()));
        return ids;
    }

    public static void shouldMakeTheKeyOfOthersWhenNobodyGivesIt() {
        try (TheatreEngine theatre = open();
                TheatreView now = theatre.view()) {
            assertEquals(List.of(100L, 101L), ids(now.hall(1).seats()).stream().sorted().toList());
            assertEquals(2, now.hall(1).size());
        }
    }

    public static void shouldFireTheCaseThatIsEnabledWhenACallIsMade() {
        try (TheatreEngine theatre = open()) {
            theatre.guestKnown(1).book(100);
            theatre.guestKnown(2).book(100).book(101);
            try (TheatreView now = theatre.view()) {
                assertEquals(List.of(100L), ids(now.guest(1).holds()));
                assertEquals(List.of(100L), ids(now.guest(2).awaits()));
                assertEquals(List.of(101L), ids(now.guest(2).holds()));
            }
        }
    }

    public static void shouldRefuseWhenNoCaseIsEnabled() {
        try (TheatreEngine theatre = open()) {
            theatre.guestKnown(1).book(100);
            Outcome again = theatre.tryStep(t -> t.guestKnown(1).book(100));
            assertTrue(!again.isCommitted(), again.message());
            Outcome missing = theatre.tryStep(t -> t.guestKnown(1).book(999));
            assertInstanceOf(Outcome.NoSuchId.class, missing, missing.message());
        }
    }

    public static void shouldAnswerACallInEveryScopeWhenItIsMadeThere() {
        try (TheatreEngine theatre = open()) {
            TheatreLane lane = theatre.lane();
            lane.guestKnown(1).book(100).book(101);
            List<Status> seen = new ArrayList<>();
            while (seen.size() < 2) {
                lane.poll((ticket, status, sequence) -> seen.add(status), 8);
            }
            assertEquals(List.of(Status.COMMITTED, Status.COMMITTED), seen);
            try (TheatreTx tx = theatre.begin()) {
                Theatre.Guest.Known guest = tx.guestKnown(2).book(100);
                assertEquals(100, guest.awaits().iterator().next().id());
                tx.leave(101);
                assertTrue(tx.seat(101) instanceof Theatre.Seat.Free);
                tx.commit();
            }
            TheatreBatch batch = theatre.batch();
            batch.guestKnown(3).book(101);
            batch.leave(100);
            assertEquals(2, batch.size());
            batch.commit();
            try (TheatreView now = theatre.view()) {
                assertEquals(List.of(101L), ids(now.guest(3).holds()));
                assertEquals(List.of(100L), ids(now.guest(2).holds()));
            }
        }
    }

    public static void shouldSayWhomToAskWhenACaseIsCalledByHand() {
        try (TheatreEngine theatre = open();
                TheatreFork fork = theatre.fork()) {
            IllegalStateException wrong =
                    assertThrows(IllegalStateException.class, () -> fork.guestKnown(1).queue(null));
            assertEquals(
                    "Guest.queue is one of the cases of book; call that, and the engine chooses: call=book",
                    wrong.getMessage());
        }
    }

    public static void shouldSeatWhoWaitsInWhateverStateWhenASeatBecomesFree() {
        try (TheatreEngine theatre = open()) {
            theatre.guestKnown(1).book(100).keep(theatre.seatTaken(100));
            theatre.guestKnown(2).book(100).ban();
            theatre.leave(100);
            try (TheatreView now = theatre.view()) {
                assertTrue(now.seat(100) instanceof TheatreSeen.Seat.Taken);
                assertEquals(List.of(100L), ids(now.guest(2).holds()));
                assertTrue(now.guest(2).awaits().isEmpty());
            }
        }
    }

    public static void shouldAskForALinkWhenItMustBeThere() {
        try (TheatreEngine theatre = open()) {
            theatre.guestKnown(1).book(100);
            assertTrue(!theatre.tryStep(t -> t.guestKnown(2).keep(t.seatTaken(100))).isCommitted());
            assertTrue(theatre.tryStep(t -> t.guestKnown(1).keep(t.seatTaken(100))).isCommitted());
        }
    }

    public static void shouldMoveRelinkUnlinkAndLinkEachWhenAllAreMeant() {
        try (TheatreEngine theatre = open()) {
            theatre.guestKnown(1).book(100);
            theatre.guestKnown(2).book(100);
            theatre.hallOpen(1).close("fire", theatre.guestKnown(3));
            try (TheatreView now = theatre.view()) {
                assertEquals(2, now.seatsBroken().count());
                assertEquals("fire in 1", now.seat(100).why());
                assertEquals(3, now.seat(100).last().id());
                assertTrue(!now.seat(101).last().isPresent());
                assertEquals(List.of(100L), ids(now.guest(1).dreamsOf()));
                assertTrue(now.guest(1).holds().isEmpty());
                assertTrue(now.guest(2).awaits().isEmpty());
            }
        }
    }
}
