package demo;

final class EdgeOfALiveHandle {
    static void call(ShopLane lane) {
        long customerId = lane.orderNew(42).placedBy().id();
    }
}
//! 5:44 cannot find symbol | symbol:   method placedBy() | location: class demo.ShopLive.Order.New
