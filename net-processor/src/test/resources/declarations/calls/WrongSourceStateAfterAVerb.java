package demo;

final class WrongSourceStateAfterAVerb {
    static void call(ShopEngine shop) {
        shop.orderNew(42).pay(10).pay(10);
    }
}
//! 5:34 cannot find symbol | symbol:   method pay(int) | location: class demo.ShopLive.Order.Paid
