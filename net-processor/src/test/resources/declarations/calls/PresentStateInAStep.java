package demo;

final class PresentStateInAStep {
    static void call(ShopEngine shop) {
        shop.order(42);
    }
}
//! 5:13 cannot find symbol | symbol:   method order(int) | location: variable shop of type demo.ShopEngine
