/**
 * Writes the typed API of a declaration.
 *
 * <pre>
 * NetModel --> ShopDeclaration   the calls of the net builder      DeclarationWriter, LoweringWriter, FunctionWriter,
 *                                                                  ScriptWriter, RecordingWriter
 *          |-> ShopNet           the net and its constants         NetWriter
 *          |-> ShopHandles       one class for each state          HandleWriter, VerbCode
 *          |-> ShopLive, Seen    the same with verbs or fields     FamilyWriter (Flavour says which)
 *          |-> ShopVerbs, ...    look-ups, transitions of the net  VerbsWriter
 *          '-> ShopEngine, ...   one class for each scope          ScopeWriter
 * </pre>
 *
 * <p>Neighbours: uses {@code model}; what it writes calls {@code io.petrigraph.net}, {@code io.petrigraph.declare} and {@code
 * io.petrigraph.runtime}. JavaPoet enters here only.
 *
 * <p>Threading: javac's thread.
 */
@NullMarked
package io.petrigraph.processor.write;

import org.jspecify.annotations.NullMarked;
