package demo;

final class FieldOfALiveHandle {
    static void call(ShopEngine shop) {
        long amountCents = shop.orderNew(42).amountCents();
    }
}
//! 5:45 cannot find symbol | symbol:   method amountCents() | location: class demo.ShopLive.Order.New
