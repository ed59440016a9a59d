package demo;

final class HandleForAnId {
    static void call(ShopEngine shop) {
        shop.customerActive(shop.orderNew(42)).place(43, 995);
    }
}
//! 5:42 incompatible types: demo.ShopLive.Order.New cannot be converted to long
