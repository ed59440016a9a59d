package io.petrigraph.examples.databuild.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads a dependency graph, plain or gzipped.
 *
 * <pre>
 *   line 1    header, not read
 *   line 2..  ref TAB installed KiB TAB refs that it depends on, separated by blanks
 * </pre>
 *
 * Each ref has one line; a dependency must have a line too. A dependency that is named twice counts once.
 */
public final class GraphReader {
    private static final String BUILT_IN = "small-graph.tsv";

    private final String source;
    private final Map<String, Integer> refs = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String[]> dependencies = new ArrayList<>();
    private long[] installedKib = new long[1024];

    private GraphReader(String source) {
        this.source = source;
    }

    /** Reads a {@code .tsv} or {@code .tsv.gz} file; {@link GraphFormatException} where it is not a graph. */
    public static DependencyGraph read(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, name.endsWith(".gz") ? new GZIPInputStream(in) : in);
        }
    }

    /** The small graph that comes with the example: fifteen refs, two cycles. */
    public static DependencyGraph builtIn() {
        try (InputStream in = GraphReader.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the built-in graph is missing from the jar: resource=" + BUILT_IN);
            }
            return read(BUILT_IN, in);
        } catch (IOException e) {
            throw new IllegalStateException("the built-in graph cannot be read: resource=" + BUILT_IN, e);
        }
    }

    /** Reads plain text; {@code source} names it in messages. */
    static DependencyGraph read(String source, InputStream in) throws IOException {
        GraphReader reader = new GraphReader(source);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        if (lines.readLine() == null) {
            throw new GraphFormatException(source, 1, "the file is empty, but its first line must be a header");
        }
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            reader.line(line, ++number);
        }
        return reader.graph();
    }

    private void line(String line, int number) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw new GraphFormatException(
                    source, number, "there must be 3 columns between tabs, but there are " + columns.length);
        }
        if (columns[0].isBlank()) {
            throw new GraphFormatException(source, number, "the first column must name a ref, but it is empty");
        }
        if (refs.put(columns[0], names.size()) != null) {
            throw new GraphFormatException(
                    source, number, "\"" + columns[0] + "\" has a line above: give each ref one line");
        }
        if (names.size() == installedKib.length) {
            installedKib = Arrays.copyOf(installedKib, installedKib.length * 2);
        }
        installedKib[names.size()] = kib(columns[1], number);
        names.add(columns[0]);
        dependencies.add(
                columns[2].isBlank() ? new String[0] : columns[2].strip().split(" +"));
    }

    private long kib(String column, int number) {
        try {
            long kib = Long.parseLong(column);
            if (kib >= 0) {
                return kib;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new GraphFormatException(
                source, number, "the second column must be a number of KiB from 0, but it is \"" + column + "\"");
    }

    private DependencyGraph graph() {
        int[] firstEdge = new int[names.size() + 1];
        int[] targets = new int[dependencies.stream().mapToInt(d -> d.length).sum()];
        int edges = 0;
        for (int ref = 0; ref < names.size(); ref++) {
            firstEdge[ref] = edges;
            Set<String> distinct = new LinkedHashSet<>(Arrays.asList(dependencies.get(ref)));
            for (String dependency : distinct) {
                Integer target = refs.get(dependency);
                if (target == null) {
                    throw new GraphFormatException(
                            source,
                            ref + 2,
                            "\"" + names.get(ref) + "\" depends on \"" + dependency
                                    + "\", which has no line: add one, or drop the dependency");
                }
                targets[edges++] = target;
            }
        }
        firstEdge[names.size()] = edges;
        return new DependencyGraph(
                names, Arrays.copyOf(installedKib, names.size()), firstEdge, Arrays.copyOf(targets, edges));
    }
}
