package io.petrigraph.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.petrigraph.processor.model.ValueType;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Code that turns values into words and back, and names their colours. */
final class ValueCode {
    private ValueCode() {}

    static TypeName type(ValueType type) {
        return TypeName.get(type.type());
    }

    private static TypeElement enumeration(ValueType type) {
        return (TypeElement) ((DeclaredType) type.type()).asElement();
    }

    static CodeBlock colour(ValueType type) {
        if (type.kind() != ValueType.Kind.ENUM) {
            return CodeBlock.of("$T.Primitive.$L", Generated.COLOUR, type.kind());
        }
        TypeElement element = enumeration(type);
        CodeBlock.Builder constants = CodeBlock.builder();
        String separator = "";
        for (var member : element.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(separator + "$S", member.getSimpleName().toString());
                separator = ", ";
            }
        }
        return CodeBlock.of(
                "new $T.Enumeration($S, $T.of($L), false)",
                Generated.COLOUR,
                element.getSimpleName().toString(),
                ClassName.get(java.util.List.class),
                constants.build());
    }

    /** The word of a value that is no text. */
    static CodeBlock word(ValueType type, CodeBlock value) {
        return switch (type.kind()) {
            case BOOLEAN -> CodeBlock.of("$L ? 1L : 0L", value);
            case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, value);
            case ENUM -> CodeBlock.of("$L.ordinal()", value);
            default -> value;
        };
    }

    /** The word which a computed value returns. */
    static CodeBlock computed(ValueType type, CodeBlock value, String view) {
        return type.isText() ? CodeBlock.of("$L.intern($L)", view, value) : word(type, value);
    }

    /** The value of a word that is no text; enumerations by the cached constants of the net's class. */
    static CodeBlock value(ValueType type, CodeBlock word, Generated generated) {
        return switch (type.kind()) {
            case INT -> CodeBlock.of("(int) $L", word);
            case BOOLEAN -> CodeBlock.of("$L != 0", word);
            case DOUBLE -> CodeBlock.of("$T.longBitsToDouble($L)", Double.class, word);
            case ENUM -> CodeBlock.of("$T.$L[(int) $L]", generated.named("Handles"), constants(type), word);
            default -> word;
        };
    }

    /** The name of the cached constants of an enumeration. */
    static String constants(ValueType type) {
        return enumeration(type).getQualifiedName().toString().replace('.', '_');
    }

    /** What a function gets for a value argument. */
    static CodeBlock argument(ValueType type, String view, String expr, Generated generated) {
        return switch (type.kind()) {
            case STRING -> CodeBlock.of("$T.text($L, $L)", Generated.LOWERING, view, expr);
            case BYTES -> CodeBlock.of("$T.bytes($L, $L)", Generated.LOWERING, view, expr);
            default -> value(type, CodeBlock.of("$T.word($L, $L)", Generated.LOWERING, view, expr), generated);
        };
    }
}
