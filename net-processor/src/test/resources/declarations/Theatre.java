package demo;

import io.petrigraph.declare.*;

/** Calls with cases, keys made of others, entities found by the engine, and what is done with each linked entity. */
@Net
public interface Theatre {
    Hall.Open build(@Id long hallId);

    Guest.Known meet(@Id long guestId);

    /** One more seat. */
    void extend(long hall);

    @Case(of = "extend")
    @NewId("hall * 100 + hall.size")
    Seat.Free extendOpen(@Take(to = Hall.Open.class) @Links("hall") Hall.Open hall);

    @Value(of = "extendOpen", field = "hall.size")
    static long larger(Hall.Open hall) {
        return hall.size() + 1;
    }

    /** Whoever has the seat, if anybody, goes. */
    void leave(long seat);

    @Case(of = "leave")
    @Each(via = "seat.holders", unlinks = true)
    void leaveUsed(@Take(to = Seat.Free.class) Seat.Used seat);

    @Entity
    sealed interface Hall permits Hall.Open, Hall.Dark {
        long id();

        long size();

        Many<Seat> seats();

        non-sealed interface Open extends Hall {
            @Each(via = "seats.holders", relinks = "dreamers")
            @Each(via = "seats.awaitedBy", unlinks = true)
            @Each(via = "seats", in = Seat.Used.class, to = Seat.Broken.class, links = "last", with = "last")
            @Each(via = "seats", in = Seat.Free.class, to = Seat.Broken.class)
            Dark close(String notice, @Read Guest.Known last);

            @Value(of = "close", field = "seats.why")
            static String why(Open hall, String notice) {
                return notice + " in " + hall.id();
            }
        }

        non-sealed interface Dark extends Hall {}
    }

    @Entity
    sealed interface Seat permits Seat.Free, Seat.Used, Seat.Broken {
        long id();

        String why();

        @Edge(inverse = "seats")
        One<Hall> hall();

        @Edge
        One<Guest> last();

        Many<Guest> holders();

        Many<Guest> awaitedBy();

        Many<Guest> dreamers();

        non-sealed interface Free extends Seat {}

        sealed interface Used extends Seat permits Taken, Kept {}

        non-sealed interface Taken extends Used {}

        non-sealed interface Kept extends Used {}

        non-sealed interface Broken extends Seat {}
    }

    @Entity
    sealed interface Guest permits Guest.Known, Guest.Banned {
        long id();

        @Edge(inverse = "holders")
        Many<Seat> holds();

        @Edge(inverse = "awaitedBy")
        Many<Seat> awaits();

        @Edge(inverse = "dreamers")
        Many<Seat> dreamsOf();

        /** A guest in any state gets what becomes free, with nothing else in hand. */
        @Eager
        @None(via = "holds")
        Guest beSeated(
                @Take(to = Seat.Taken.class, via = "awaits") @Unlinks("awaits") @Links("holds") Seat.Free seat);

        non-sealed interface Known extends Guest {
            /** The seat, or a place in its queue. */
            Known book(long seat);

            @Case(of = "book")
            Known bookFree(@Take(to = Seat.Taken.class) @Links("holds") Seat.Free seat);

            @Case(of = "book")
            Known queue(@NotLinked("awaits") @NotLinked("holds") @Links("awaits") Seat.Used seat);

            /** Somebody who holds the seat keeps it also when he is away. */
            Known keep(@Take(to = Seat.Kept.class) @Linked("holds") Seat.Taken seat);

            Banned ban();
        }

        non-sealed interface Banned extends Guest {}
    }
}
