package io.petrigraph.processor.read;

import io.petrigraph.declare.Entity;
import io.petrigraph.declare.Net;
import io.petrigraph.processor.model.EdgeModel;
import io.petrigraph.processor.model.InvariantModel;
import io.petrigraph.processor.model.NetModel;
import io.petrigraph.processor.model.Variant;
import io.petrigraph.processor.model.VerbModel;
import io.petrigraph.processor.report.Diagnostic;
import io.petrigraph.processor.report.Reporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads one declaration. */
public final class NetReader {
    private final Elements elements;
    private final Mirrors mirrors;
    private final Reporter reporter;

    /** Reads with javac's tools, and reports there. */
    public NetReader(Elements elements, Types types, Reporter reporter) {
        this.elements = elements;
        this.mirrors = new Mirrors(elements, types);
        this.reporter = reporter;
    }

    /** The model, or null where a defect was reported. */
    public @Nullable NetModel read(TypeElement net) {
        AnnotationMirror annotation = mirrors.find(net, Net.class);
        if (annotation == null || !isNet(net, annotation)) {
            return null;
        }
        Known known = new Known(net, mirrors, reporter);
        EntityReader entities = new EntityReader(known);
        boolean any = false;
        for (TypeElement member : ElementFilter.typesIn(net.getEnclosedElements())) {
            if (mirrors.has(member, Entity.class)) {
                any = true;
                entities.read(member);
            }
        }
        if (!any) {
            reporter.error(Diagnostic.NET_EMPTY, net, annotation, null, Mirrors.name(net));
        }
        List<EdgeModel> edges = new EdgeReader(known).read();
        List<VerbModel> verbs = new VerbReader(known).read();
        String written = mirrors.text(annotation, "name");
        String name = written.isEmpty() ? Mirrors.name(net) : written;
        List<Variant> variants = new VariantReader(known, name).read(verbs);
        List<InvariantModel> invariants = new InvariantReader(known).read();
        NetModel model = new NetModel(
                net,
                elements.getPackageOf(net).getQualifiedName().toString(),
                prefix(net),
                name,
                known.entities,
                edges,
                known.ends,
                verbs,
                variants,
                invariants);
        new NameReader(reporter).check(model);
        return reporter.errors() == 0 ? model : null;
    }

    /** Reports entities that stand outside a net. */
    public void checkOutside(TypeElement entity) {
        Element outer = Mirrors.outer(entity);
        if (!mirrors.has(outer, Net.class)) {
            reporter.error(
                    Diagnostic.ENTITY_OUTSIDE_NET,
                    entity,
                    mirrors.find(entity, Entity.class),
                    null,
                    Mirrors.name(entity));
        }
    }

    private boolean isNet(TypeElement net, AnnotationMirror annotation) {
        String name = Mirrors.name(net);
        if (net.getKind() != ElementKind.INTERFACE) {
            String kind = net.getKind().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
            reporter.error(Diagnostic.NET_NOT_INTERFACE, net, annotation, null, name, kind, name);
            return false;
        }
        if (!net.getTypeParameters().isEmpty()) {
            reporter.error(Diagnostic.NET_GENERIC, net, name);
            return false;
        }
        return true;
    }

    /** The names of the types that enclose a net, and its own, joined. */
    private static String prefix(TypeElement net) {
        Deque<String> names = new ArrayDeque<>();
        for (Element e = net; e instanceof TypeElement; e = e.getEnclosingElement()) {
            names.addFirst(Mirrors.name(e));
        }
        return String.join("_", names);
    }
}
