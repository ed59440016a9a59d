package io.petrigraph.runtime;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;

/** One of everything that a marking can hold: rows, texts, unique fields, links of two kinds, bags, event ids. */
final class SnapshotNets {
    private SnapshotNets() {}

    static Net everything() {
        NetBuilder net = Net.builder("everything").eventIdWindow(4);
        net.entity("Team").field("name", Colour.Primitive.STRING).states("Live");
        net.entity("Person").field("name", Colour.Primitive.STRING).states("Free", "Busy");
        net.edge("Person.memberOf").from("Person").to("Team").toOne().inverse("Team.members");
        net.edge("Person.knows").from("Person").to("Person").inverse("Person.knownBy");
        net.place("Notes", 0, new Column("name", Colour.Primitive.STRING), new Column("team", Colour.Primitive.LONG));
        TransitionBuilder found = net.transition("Team.found");
        found.create("Team.Live", found.key("team"), set("name", found.parameter("name", Colour.Primitive.STRING)));
        TransitionBuilder join = net.transition("Person.join");
        Expr.Var person = join.key("person");
        Expr.Var team = join.key("team");
        Expr.Var name = join.parameter("name", Colour.Primitive.STRING);
        join.in("Team.Live", team)
                .create("Person.Free", person, set("name", name))
                .link("Person.memberOf", person, team)
                .produce("Notes", name, team);
        TransitionBuilder work = net.transition("Person.work");
        work.move("Person.Free", "Person.Busy", work.key("person"));
        TransitionBuilder meet = net.transition("Person.meet");
        Expr.Var one = meet.key("one");
        Expr.Var other = meet.key("other");
        meet.in("Person.Busy", one).in("Person.Free", other).link("Person.knows", one, other);
        return net.build();
    }
}
