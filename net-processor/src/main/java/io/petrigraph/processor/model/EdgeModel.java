package io.petrigraph.processor.model;

import javax.lang.model.element.ExecutableElement;

/**
 * One edge: two places.
 *
 * @param element the method that declares it
 * @param name {@code Entity.edge}
 * @param from name of the entity that declares it
 * @param to name of the entity to which it leads
 * @param inverse {@code Entity.inverse}, or empty
 * @param toOne true where each from has at most one to
 * @param fromOne true where each to has at most one from
 * @param onEnd constant of {@code OnEnd} for the end of a from
 * @param onEndOfTarget constant of {@code OnEnd} for the end of a to
 * @param reference constant of {@code Reference}
 */
public record EdgeModel(
        ExecutableElement element,
        String name,
        String from,
        String to,
        String inverse,
        boolean toOne,
        boolean fromOne,
        String onEnd,
        String onEndOfTarget,
        String reference) {}
