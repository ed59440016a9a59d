package demo;

final class WrongStateOfAnotherEntity {
    static void call(DepotEngine depot) {
        depot.parcelHere(10).move(depot.shelfOpen(1), depot.shelfFull(2));
    }
}
//! 5:70 incompatible types: demo.DepotLive.Shelf.Full cannot be converted to demo.DepotLive.Shelf.Open
