package demo;

import io.petrigraph.declare.*;

/** Links to what is not there yet: by the end of the transaction, or as a placeholder. */
@Net
public interface Supply {
    Item.Known stock(@Id long itemId);

    Order.Placed place(@Id long orderId, @Links("of") Item item, @Links("from") Supplier supplier);

    @Entity
    sealed interface Order permits Order.Placed, Order.Sorted {
        long id();

        /** Made in the same transaction, before or afterwards. */
        @Edge(inverse = "orders", reference = Reference.DEFERRED)
        One<Item> of();

        /** Whoever that will be. */
        @Edge(inverse = "orders", reference = Reference.EXPECTED)
        One<Supplier> from();

        @Edge(reference = Reference.EXPECTED)
        One<Supplier> also();

        sealed interface Sorted extends Order permits Small, Large {}

        non-sealed interface Placed extends Order {
            Sorted sort(long pieces, @Links("also") Supplier second);

            @Guard(of = "sort", to = Small.class)
            static boolean few(long pieces) {
                return pieces < 10;
            }
        }

        non-sealed interface Small extends Sorted {}

        non-sealed interface Large extends Sorted {}
    }

    /** The engine gives the ids, three at a time. */
    @Entity(idBlock = 3)
    sealed interface Item permits Item.Known {
        long id();

        Many<Order> orders();

        non-sealed interface Known extends Item {}
    }

    /** The first state is that of placeholders. */
    @Entity
    sealed interface Supplier permits Supplier.Expected, Supplier.Known {
        long id();

        String name();

        Many<Order> orders();

        non-sealed interface Expected extends Supplier {
            Known introduce(String name);
        }

        non-sealed interface Known extends Supplier {}
    }
}
