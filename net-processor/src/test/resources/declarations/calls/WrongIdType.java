package demo;

final class WrongIdType {
    static void call(ShopEngine shop) {
        shop.orderNew("42").cancel();
    }
}
//! 5:23 incompatible types: java.lang.String cannot be converted to long
