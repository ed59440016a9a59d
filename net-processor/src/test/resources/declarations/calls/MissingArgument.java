package demo;

final class MissingArgument {
    static void call(ShopEngine shop) {
        shop.orderNew(42).pay();
    }
}
//! 5:26 method pay in class demo.ShopLive.Order.New cannot be applied to given types; | required: long | found:    no arguments | reason: actual and formal argument lists differ in length
