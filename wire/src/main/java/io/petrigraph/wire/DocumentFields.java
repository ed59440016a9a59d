package io.petrigraph.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one section: texts, lists and sections by name, and what each is read as. One thread's own. */
class DocumentFields implements FieldReader {
    /** What stands where a value is null. */
    static final Object NULL = new Object();

    private static final double LONG_LIMIT = 0x1p63;

    private final DocumentFormat format;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    DocumentFields(DocumentFormat format) {
        this.format = format;
    }

    /** Reads one more field; false where there is none. */
    boolean readOne() {
        return false;
    }

    final void readAll() {
        boolean more = true;
        while (more) {
            more = readOne();
        }
    }

    final void add(String name, Object value) {
        if (fields.put(name, value) != null) {
            throw bad(name, "doubled=true");
        }
    }

    final void moveTo(DocumentFields other) {
        other.fields.putAll(fields);
    }

    private static DocumentFormatException bad(String name, String what) {
        return new DocumentFormatException(
                "a field of the document is not as it should be: " + what + " field=" + name);
    }

    private @Nullable Object find(String name) {
        Object value = fields.get(name);
        while (value == null && readOne()) {
            value = fields.get(name);
        }
        return value;
    }

    private Object get(String name) {
        Object value = find(name);
        if (value == null || value == NULL) {
            throw bad(name, "missing=true");
        }
        return value;
    }

    @Override
    public boolean has(String name) {
        return find(name) != null;
    }

    @Override
    public long number(String name) {
        String text = text(name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return wholeNumber(name, text);
        }
    }

    /** In binary Wire writes whole numbers as reals where that is shorter and a cast brings them back. */
    private long wholeNumber(String name, String text) {
        try {
            double real = format == DocumentFormat.BINARY ? Double.parseDouble(text) : Double.NaN;
            if (real == Math.rint(real) && Math.abs(real) <= LONG_LIMIT) {
                return (long) real;
            }
        } catch (NumberFormatException e) {
            throw bad(name, "expected=number");
        }
        throw bad(name, "expected=number");
    }

    @Override
    public int smallNumber(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw bad(name, "expected=int");
        }
        return (int) number;
    }

    @Override
    public boolean flag(String name) {
        String text = text(name);
        if (!text.equals("true") && !text.equals("false")) {
            throw bad(name, "expected=flag");
        }
        return text.equals("true");
    }

    @Override
    public String text(String name) {
        if (get(name) instanceof String text) {
            return text;
        }
        throw bad(name, "expected=scalar");
    }

    /** A list without items and a section without fields look the same in binary. */
    private List<?> asList(String name) {
        Object value = get(name);
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof DocumentFields none && none.names().isEmpty()) {
            return List.of();
        }
        throw bad(name, "expected=list");
    }

    private DocumentFields asSection(String name, Object value) {
        if (value instanceof DocumentFields section) {
            return section;
        }
        if (value instanceof List<?> none && none.isEmpty()) {
            return new DocumentFields(format);
        }
        throw bad(name, "expected=section");
    }

    @Override
    public <T> T section(String name, Function<FieldReader, T> content) {
        return content.apply(asSection(name, get(name)));
    }

    @Override
    public <T> List<T> sections(String name, Function<FieldReader, T> content) {
        List<T> sections = new ArrayList<>();
        asList(name).forEach(item -> sections.add(content.apply(asSection(name, item))));
        return sections;
    }

    @Override
    public Set<String> names() {
        readAll();
        return fields.keySet();
    }
}
