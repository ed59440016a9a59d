package demo;

final class VerbInAView {
    static void call(ShopView view) {
        view.orderNew(42).pay(10);
    }
}
//! 5:26 cannot find symbol | symbol:   method pay(int) | location: class demo.ShopSeen.Order.New
