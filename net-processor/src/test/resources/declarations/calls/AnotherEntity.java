package demo;

final class AnotherEntity {
    static void call(ShopEngine shop) {
        shop.orderPaid(42).ship(shop.orderNew(43));
    }
}
//! 5:46 incompatible types: demo.ShopLive.Order.New cannot be converted to demo.ShopLive.Customer.Active
