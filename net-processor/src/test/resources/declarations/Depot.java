package demo;

import io.petrigraph.declare.*;

/** What the shop has not: unions, branches, every type of field, a unique field, ends with each policy, an eager transition. */
@Net
public interface Depot {
    enum Size {
        SMALL,
        LARGE
    }

    Shelf.Open build(@Id long shelfId, String label);

    Tag.Known coin(@Id long tagId);

    @Entity
    sealed interface Shelf permits Shelf.Open, Shelf.Full {
        long id();

        @Unique
        String label();

        Many<Parcel> parcels();

        non-sealed interface Open extends Shelf {
            @Links("lies")
            Parcel.Here put(@Id long parcelId, Size size, byte[] seal, double weightKg, int pieces, boolean fragile);

            Full close();

            @End
            void tear();
        }

        non-sealed interface Full extends Shelf {}
    }

    @Entity
    sealed interface Parcel permits Parcel.Stored, Parcel.Gone, Parcel.Settled {
        long id();

        Size size();

        byte[] seal();

        double weightKg();

        int pieces();

        boolean fragile();

        @Edge(inverse = "parcels", onEndOfTarget = OnEnd.RESTRICT)
        One<Shelf> lies();

        @Edge(inverse = "tagged")
        Many<Tag> tags();

        Many<Note> notes();

        sealed interface Stored extends Parcel permits Here, Held {
            Gone send();

            @Links("about")
            Note.Open note(@Id long noteId, String text);
        }

        non-sealed interface Here extends Stored {
            Stored inspect(int found);

            @Guard(of = "inspect", to = Here.class)
            static boolean complete(Here parcel, int found) {
                return found == parcel.pieces();
            }

            Here mark(@Links("tags") Tag.Known tag);

            Here move(@Unlinks("lies") @Read Shelf from, @Links("lies") @Read Shelf.Open to);
        }

        non-sealed interface Held extends Stored {}

        non-sealed interface Gone extends Parcel {
            @Eager
            Settled settle(@ForAll(via = "notes") Many<Note.Done> all);
        }

        non-sealed interface Settled extends Parcel {
            @End
            void forget();
        }
    }

    @Entity
    sealed interface Note permits Note.Open, Note.Done {
        long id();

        String text();

        @Edge(inverse = "notes", onEndOfTarget = OnEnd.CASCADE)
        One<Parcel> about();

        non-sealed interface Open extends Note {
            Done done();
        }

        non-sealed interface Done extends Note {}
    }

    @Entity
    sealed interface Tag permits Tag.Known {
        long id();

        Many<Parcel> tagged();

        non-sealed interface Known extends Tag {
            @End
            void drop();
        }
    }
}
