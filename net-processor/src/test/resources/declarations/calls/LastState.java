package demo;

final class LastState {
    static void call(ShopEngine shop) {
        shop.orderShipped(42).cancel();
    }
}
//! 5:30 cannot find symbol | symbol:   method cancel() | location: class demo.ShopLive.Order.Shipped
