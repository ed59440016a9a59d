package demo;

final class WrongArgumentType {
    static void call(ShopEngine shop) {
        shop.orderNew(42).pay("10");
    }
}
//! 5:31 incompatible types: java.lang.String cannot be converted to long
