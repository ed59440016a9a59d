package io.petrigraph.processor.read;

import io.petrigraph.declare.Many;
import io.petrigraph.declare.One;
import io.petrigraph.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Questions to javac's mirrors. Annotations are never loaded as classes, so that positions stay known. */
final class Mirrors {
    private final Elements elements;
    private final Types types;

    Mirrors(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    @Nullable
    AnnotationMirror find(Element element, Class<?> annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isOf(mirror, annotation)) {
                return mirror;
            }
        }
        return null;
    }

    boolean has(Element element, Class<?> annotation) {
        return find(element, annotation) != null;
    }

    /** The annotation, or the several that its container holds. */
    List<AnnotationMirror> all(Element element, Class<?> annotation, Class<?> container) {
        List<AnnotationMirror> found = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (isOf(mirror, annotation)) {
                found.add(mirror);
            } else if (isOf(mirror, container) && value(mirror, "value").getValue() instanceof List<?> several) {
                for (Object one : several) {
                    if (one instanceof AnnotationValue value && value.getValue() instanceof AnnotationMirror inner) {
                        found.add(inner);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOf(AnnotationMirror mirror, Class<?> annotation) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .contentEquals(annotation.getCanonicalName());
    }

    /** The value as written, or null where it is left out. */
    @Nullable
    AnnotationValue written(AnnotationMirror mirror, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private AnnotationValue value(AnnotationMirror mirror, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                elements.getElementValuesWithDefaults(mirror).entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return entry.getValue();
            }
        }
        throw new IllegalStateException("annotation has no such value: annotation=" + mirror + " value=" + name);
    }

    String text(AnnotationMirror mirror, String name) {
        return String.valueOf(value(mirror, name).getValue());
    }

    /** The texts of an array. */
    List<String> texts(AnnotationMirror mirror, String name) {
        List<String> texts = new ArrayList<>();
        if (value(mirror, name).getValue() instanceof List<?> several) {
            for (Object one : several) {
                texts.add(String.valueOf(one instanceof AnnotationValue value ? value.getValue() : one));
            }
        }
        return texts;
    }

    int number(AnnotationMirror mirror, String name) {
        return value(mirror, name).getValue() instanceof Integer number ? number : 0;
    }

    /** The name of an enumeration's constant. */
    String constant(AnnotationMirror mirror, String name) {
        return value(mirror, name).getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : text(mirror, name);
    }

    /** A class value, or null where it is left out. */
    @Nullable
    TypeMirror type(AnnotationMirror mirror, String name) {
        AnnotationValue written = written(mirror, name);
        return written != null && written.getValue() instanceof TypeMirror type ? type : null;
    }

    /** How a value of that type is kept, or null where it is no value. */
    @Nullable
    ValueType valueType(TypeMirror type) {
        ValueType.Kind kind =
                switch (type.getKind()) {
                    case LONG -> ValueType.Kind.LONG;
                    case INT -> ValueType.Kind.INT;
                    case BOOLEAN -> ValueType.Kind.BOOLEAN;
                    case DOUBLE -> ValueType.Kind.DOUBLE;
                    case ARRAY ->
                        ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE ? ValueType.Kind.BYTES : null;
                    case DECLARED -> declaredKind((DeclaredType) type);
                    default -> null;
                };
        return kind == null ? null : new ValueType(kind, type);
    }

    private static ValueType.@Nullable Kind declaredKind(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getKind() == ElementKind.ENUM) {
            return ValueType.Kind.ENUM;
        }
        return element.getQualifiedName().contentEquals("java.lang.String") ? ValueType.Kind.STRING : null;
    }

    /** {@code T} of {@code Many<T>}, or null. */
    @Nullable
    TypeMirror many(TypeMirror type) {
        return argumentOf(type, Many.class);
    }

    /** {@code T} of {@code One<T>}, or null. */
    @Nullable
    TypeMirror one(TypeMirror type) {
        return argumentOf(type, One.class);
    }

    private static @Nullable TypeMirror argumentOf(TypeMirror type, Class<?> generic) {
        if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        DeclaredType declared = (DeclaredType) type;
        boolean same =
                ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(generic.getCanonicalName());
        return same && declared.getTypeArguments().size() == 1
                ? declared.getTypeArguments().get(0)
                : null;
    }

    boolean same(TypeMirror a, TypeMirror b) {
        return types.isSameType(a, b);
    }

    /** The methods without a body of an interface, in declaration order. */
    static List<ExecutableElement> abstractMethods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
                .toList();
    }

    /** The other methods of an interface. */
    static List<ExecutableElement> methodsWithBody(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(m -> !m.getModifiers().contains(Modifier.ABSTRACT))
                .toList();
    }

    /** What encloses a type or method: a type or a package. */
    static Element outer(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement(), "only a module has no enclosing element");
    }

    static String name(Element element) {
        return element.getSimpleName().toString();
    }

    /** A type as the reader of a message knows it: without packages. */
    static String shown(TypeMirror type) {
        return type.toString().replaceAll("\\b[a-z_][a-zA-Z0-9_]*\\.", "").replaceAll("@\\w+ ", "");
    }
}
