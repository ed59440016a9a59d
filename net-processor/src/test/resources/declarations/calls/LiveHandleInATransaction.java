package demo;

final class LiveHandleInATransaction {
    static void call(ShopTx tx, ShopEngine shop) {
        tx.orderPaid(42).ship(shop.customerActive(7));
    }
}
//! 5:50 incompatible types: demo.ShopLive.Customer.Active cannot be converted to demo.Shop.Customer.Active
