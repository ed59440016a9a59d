package demo;

final class AfterTheEnd {
    static void call(DepotEngine depot) {
        depot.shelfOpen(1).tear().close();
    }
}
//! 5:34 void cannot be dereferenced
