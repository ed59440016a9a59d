package demo;

final class EagerTransition {
    static void call(DepotEngine depot) {
        depot.parcelGone(10).settle();
    }
}
//! 5:29 cannot find symbol | symbol:   method settle() | location: class demo.DepotLive.Parcel.Gone
