package io.petrigraph.processor.model;

import javax.lang.model.element.ExecutableElement;

/**
 * One field of an entity: one column.
 *
 * @param element its accessor
 * @param name the accessor's name
 * @param type how it is kept
 * @param unique true where no two living entities share a value
 */
public record FieldModel(ExecutableElement element, String name, ValueType type, boolean unique) {}
