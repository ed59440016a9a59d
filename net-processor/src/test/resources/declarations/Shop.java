package demo;

import io.petrigraph.declare.*;

/** The example of the design brief, with an event that registers customers. */
@Net public interface Shop {
  Customer.Active register(@Id long customerId, boolean blocked);
  @Entity sealed interface Customer permits Customer.Active {
    long id();  boolean blocked();  Many<Order> orders();
    non-sealed interface Active extends Customer {
      @Links("placedBy") Order.New place(@Id long orderId, long amountCents);
      @Guard(of = "place") static boolean positive(long amountCents) { return amountCents > 0; } } }
  @Entity sealed interface Order permits Order.New, Order.Paid, Order.Shipped, Order.Cancelled {
    long id();  long amountCents();  long feeCents();
    @Edge(inverse = "orders") One<Customer> placedBy();
    non-sealed interface New extends Order { Paid pay(long feeCents);  Cancelled cancel(); }
    non-sealed interface Paid extends Order { Shipped ship(@Read Customer.Active buyer);
      @Guard(of = "ship") static boolean notBlocked(Paid order, Customer.Active buyer) { return !buyer.blocked(); }
      @Value(of = "ship", field = "feeCents") static long halved(Paid order) { return order.feeCents() / 2; } }
    non-sealed interface Shipped extends Order {}
    non-sealed interface Cancelled extends Order {} }
  static void closeAccount(@Read Customer.Active customer, @TakeAll(via = "orders") Many<Order.New> open) {
    open.forEach(Order.New::cancel); }
}
