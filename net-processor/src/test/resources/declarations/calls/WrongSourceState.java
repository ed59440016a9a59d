package demo;

final class WrongSourceState {
    static void call(ShopEngine shop) {
        shop.orderPaid(42).pay(10);
    }
}
//! 5:27 cannot find symbol | symbol:   method pay(int) | location: class demo.ShopLive.Order.Paid
