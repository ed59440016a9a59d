package demo;

final class BranchNotNarrowed {
    static void call(DepotEngine depot) {
        depot.parcelHere(10).inspect(3).inspect(3);
    }
}
//! 5:40 cannot find symbol | symbol:   method inspect(int) | location: interface demo.DepotLive.Parcel.Stored
