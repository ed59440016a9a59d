package demo;

final class TransitionOfTheNetInAView {
    static void call(ShopView view) {
        view.register(7, false);
    }
}
//! 5:13 cannot find symbol | symbol:   method register(int,boolean) | location: variable view of type demo.ShopView
