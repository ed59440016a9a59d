package io.petrigraph.cli.drawing;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the nodes and arcs of a drawing lie: layers from left to right, or from top to bottom where that is narrower than a
 * page, as the Eclipse Layout Kernel sets them. Lengths are pixels. Immutable.
 *
 * @param width of the whole
 * @param height of the whole
 * @param boxes of the nodes, by number
 * @param lines of the arcs, by number
 */
record LayeredLayout(double width, double height, List<Box> boxes, List<List<Point>> lines) {
    /** The name of the algorithm in the library. */
    private static final String LAYERED = "org.eclipse.elk.layered";

    /** What is wider does not fit on a page beside nothing else. */
    private static final double PAGE_WIDTH = 1180;

    private static final double CHARACTER_WIDTH = 6.6;
    private static final double PADDING = 18;
    private static final double NODE_HEIGHT = 26;
    private static final double LAYER_GAP = 44;
    private static final double NODE_GAP = 16;
    private static final double EDGE_GAP = 9;

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {}

    /** A point of a line. */
    record Point(double x, double y) {}

    static LayeredLayout of(Drawing drawing) {
        LayeredLayout across = of(drawing, Direction.RIGHT);
        if (across.width <= PAGE_WIDTH) {
            return across;
        }
        LayeredLayout down = of(drawing, Direction.DOWN);
        return down.width < across.width ? down : across;
    }

    private static LayeredLayout of(Drawing drawing, Direction direction) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LAYERED);
        root.setProperty(LayeredOptions.DIRECTION, direction);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, NODE_GAP);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGE_GAP);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, EDGE_GAP);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, LAYER_GAP);
        List<ElkNode> nodes = new ArrayList<>();
        for (Drawing.Node node : drawing.nodes()) {
            ElkNode box = ElkGraphUtil.createNode(root);
            box.setDimensions(SvgDrawing.label(node).length() * CHARACTER_WIDTH + PADDING, NODE_HEIGHT);
            nodes.add(box);
        }
        List<ElkEdge> edges = drawing.arcs().stream()
                .map(arc -> ElkGraphUtil.createSimpleEdge(nodes.get(arc.from()), nodes.get(arc.to())))
                .toList();
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return new LayeredLayout(
                root.getWidth(),
                root.getHeight(),
                nodes.stream()
                        .map(n -> new Box(n.getX(), n.getY(), n.getWidth(), n.getHeight()))
                        .toList(),
                edges.stream().map(LayeredLayout::points).toList());
    }

    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(new Point(bend.getX(), bend.getY()));
            }
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}
