package demo;

final class UnknownStateNotNarrowed {
    static void call(ShopTx tx) {
        tx.order(42).pay(10);
    }
}
//! 5:21 cannot find symbol | symbol:   method pay(int) | location: interface demo.Shop.Order
