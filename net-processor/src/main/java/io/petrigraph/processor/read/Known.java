package io.petrigraph.processor.read;

import io.petrigraph.net.Names;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What the readers have found so far. */
final class Known {
    final TypeElement net;
    final Mirrors mirrors;
    final Reporter reporter;
    final List<EntityModel> entities = new ArrayList<>();
    final List<EdgeEnd> ends = new ArrayList<>();

    Known(TypeElement net, Mirrors mirrors, Reporter reporter) {
        this.net = net;
        this.mirrors = mirrors;
        this.reporter = reporter;
    }

    /** The states for which a type stands, or null. */
    @Nullable
    StateSet set(@Nullable TypeMirror type) {
        if (type == null || type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        return set((TypeElement) ((DeclaredType) type).asElement());
    }

    @Nullable
    StateSet set(TypeElement element) {
        for (EntityModel entity : entities) {
            for (StateSet set : entity.sets()) {
                if (set.type().equals(element)) {
                    return set;
                }
            }
        }
        return null;
    }

    EntityModel entity(String name) {
        return entities.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    @Nullable
    EdgeEnd end(String entity, String name) {
        return ends.stream()
                .filter(e -> e.entity().equals(entity) && e.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    String nearestEnd(String name, String... ofEntities) {
        return Names.nearest(
                name,
                ends.stream()
                        .filter(e -> List.of(ofEntities).contains(e.entity()))
                        .map(EdgeEnd::name)
                        .toList());
    }

    static String states(StateSet set) {
        return String.join(", ", set.states().stream().map(s -> s.name()).toList());
    }
}
