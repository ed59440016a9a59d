package io.petrigraph.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.GeneratedNames;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Writes one class for each scope: the same verbs, answered in its own way. */
final class ScopeWriter {
    private static final int HANDLES_IN_LANE = 64;
    private static final ClassName ENGINE = runtime("Engine");
    private static final ClassName ENGINE_CONTEXT = runtime("EngineContext");
    private static final ClassName STEP_SCOPE = runtime("StepScope");
    private static final ClassName LANE = runtime("Lane");
    private static final ClassName BATCH = runtime("Batch");
    private static final ClassName TRANSACTION = runtime("Transaction");
    private static final ClassName FORK = runtime("Fork");
    private static final ClassName VIEW = runtime("View");
    private static final ClassName OUTCOME = runtime("Outcome");
    private static final ClassName OUTCOME_HANDLER = runtime("OutcomeHandler");
    private static final ClassName ID_MINT = ClassName.get(Generated.TYPED, "IdMint");
    private static final ClassName TRY_STEP = ClassName.get(Generated.TYPED, "TryStep");

    private final Generated generated;

    ScopeWriter(Generated generated) {
        this.generated = generated;
    }

    private static ClassName runtime(String name) {
        return ClassName.get(Generated.RUNTIME, name);
    }

    List<TypeSpec> types() {
        return List.of(engine(), steps(), lane(), batch(), transaction(), fork(), view());
    }

    /** A class with a scope behind it. */
    private TypeSpec.Builder over(String suffix, ClassName scope, String field, ClassName parent, String doc) {
        return TypeSpec.classBuilder(generated.named(suffix))
                .addJavadoc(doc)
                .addModifiers(generated.visibility(Modifier.FINAL))
                .superclass(parent)
                .addField(FieldSpec.builder(scope, field, Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(scope, field)
                        .addStatement("this.$L = $L", field, field)
                        .build())
                .addMethod(MethodSpec.methodBuilder("scope")
                        .addAnnotation(Override.class)
                        .returns(Generated.SCOPE)
                        .addStatement("return this.$L", field)
                        .build());
    }

    private static MethodSpec.Builder method(String name, TypeName returned, String doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }

    private static MethodSpec close(String field) {
        return method("close", TypeName.VOID, "Gives back what it holds. Idempotent.\n")
                .addAnnotation(Override.class)
                .addStatement("this.$L.close()", field)
                .build();
    }

    private TypeSpec engine() {
        ClassName type = generated.named("Engine");
        TypeName scopes = ParameterizedTypeName.get(ClassName.get(ThreadLocal.class), STEP_SCOPE);
        TypeSpec.Builder engine = TypeSpec.classBuilder(type)
                .addJavadoc(
                        "An engine of the net {@code $L}. Its own verbs are steps: each waits for its outcome, and throws"
                                + " {@link $T} where it is refused. Any thread may use it.\n",
                        generated.net.name(),
                        runtime("RefusedException"))
                .addModifiers(generated.visibility(Modifier.FINAL))
                .superclass(Flavour.LIVE.scopes(generated))
                .addSuperinterface(AutoCloseable.class)
                .addField(ENGINE, "engine", Modifier.PRIVATE, Modifier.FINAL)
                .addField(scopes, "steps", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(ENGINE, "engine")
                        .addStatement("this.engine = engine")
                        .addStatement("this.steps = $T.withInitial(engine::steps)", ThreadLocal.class)
                        .addCode(mints())
                        .build())
                .addMethod(MethodSpec.methodBuilder("scope")
                        .addAnnotation(Override.class)
                        .returns(Generated.SCOPE)
                        .addStatement("return this.steps.get()")
                        .build());
        opening(engine, type);
        scopes(engine);
        generated.net.entities().stream().filter(e -> e.idBlock() > 0).forEach(e -> mint(engine, e));
        engine.addMethod(method("engine", ENGINE, "The engine behind it: counters, failure, events by name.\n")
                .addStatement("return this.engine")
                .build());
        return engine.addMethod(close("engine")).build();
    }

    /** The ids of an entity that nobody gives. */
    private static void mint(TypeSpec.Builder engine, EntityModel entity) {
        String field = "idsOf" + entity.name();
        engine.addField(FieldSpec.builder(ID_MINT, field, Modifier.PRIVATE, Modifier.FINAL)
                .build());
        engine.addMethod(method(
                        GeneratedNames.newId(entity),
                        TypeName.LONG,
                        "An id of the " + entity.name() + " that nobody else gets: of a block that a firing took.\n")
                .addStatement("return this.$L.next()", field)
                .build());
    }

    private CodeBlock mints() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (EntityModel entity : generated.net.entities()) {
            if (entity.idBlock() > 0) {
                code.addStatement(
                        "this.idsOf$L = new $T(engine, $S, $L)",
                        entity.name(),
                        ID_MINT,
                        entity.name(),
                        entity.idBlock());
            }
        }
        return code.build();
    }

    private void opening(TypeSpec.Builder engine, ClassName type) {
        engine.addMethod(
                method("open", type, "An engine whose log lies in a directory; what the log holds is recovered.\n")
                        .addModifiers(Modifier.STATIC)
                        .addParameter(Path.class, "directory")
                        .addStatement("return open($T.at(directory))", ENGINE_CONTEXT)
                        .build());
        engine.addMethod(over(type));
        engine.addMethod(method("inMemory", type, "An engine without a log.\n")
                .addModifiers(Modifier.STATIC)
                .addStatement("return open($T.inMemory())", ENGINE_CONTEXT)
                .build());
        engine.addMethod(method("open", type, "An engine as the context says.\n")
                .addModifiers(Modifier.STATIC)
                .addParameter(ENGINE_CONTEXT, "context")
                .addStatement("return new $T($T.open($T.NET, context))", type, ENGINE, generated.constants())
                .build());
    }

    private static MethodSpec over(ClassName type) {
        return method("over", type, "An engine of this net that was opened elsewhere.\n")
                .addModifiers(Modifier.STATIC)
                .addParameter(ENGINE, "engine")
                .addStatement("return new $T(engine)", type)
                .build();
    }

    private void scopes(TypeSpec.Builder engine) {
        TypeName step = ParameterizedTypeName.get(
                ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(Flavour.LIVE.scopes(generated)));
        engine.addMethod(method(
                        "tryStep",
                        OUTCOME,
                        "Calls verbs, each a step of its own, until one is refused; the outcome of the last one. Never"
                                + " throws a refusal.\n")
                .addParameter(step, "step")
                .addStatement("$T scope = this.engine.steps()", STEP_SCOPE)
                .addStatement(
                        "return $T.run(scope, () -> step.accept(new $T(scope)))", TRY_STEP, generated.named("Steps"))
                .build());
        made(engine, "lane", "Lane", "lane", "Pipelined verbs, for one thread; their outcomes are polled.\n");
        made(
                engine,
                "batch",
                "Batch",
                "batch",
                "Verbs that are sent together, for one thread: all of them or nothing.\n");
        made(engine, "begin", "Tx", "begin", "A transaction, for one thread: all of it or nothing.\n");
        made(engine, "fork", "Fork", "fork", "A what-if, for one thread; it is forgotten when closed.\n");
        made(engine, "view", "View", "view", "The marking as it is now, to read, for one thread.\n");
    }

    private void made(TypeSpec.Builder engine, String name, String suffix, String call, String doc) {
        engine.addMethod(method(name, generated.named(suffix), doc)
                .addStatement("return new $T(this.engine.$L())", generated.named(suffix), call)
                .build());
    }

    private TypeSpec steps() {
        return over("Steps", STEP_SCOPE, "steps", Flavour.LIVE.scopes(generated), "Steps of one thread.\n")
                .build();
    }

    private TypeSpec lane() {
        String doc =
                "Pipelined verbs of one thread: each is enqueued, and its outcome polled. A verb on a handle that a"
                        + " refused verb returned is refused too. Allocates nothing: of each state the last "
                        + HANDLES_IN_LANE
                        + " handles that it gave are good, then they are used again.\n";
        TypeSpec.Builder lane = over("Lane", LANE, "lane", Flavour.LIVE.scopes(generated), doc);
        lane.addMethod(method("ticket", TypeName.LONG, "The ticket of the verb that was called last, or -1.\n")
                .addStatement("return this.lane.ticket()")
                .build());
        lane.addMethod(method("inFlight", TypeName.LONG, "How many tickets wait for their outcomes.\n")
                .addStatement("return this.lane.inFlight()")
                .build());
        lane.addMethod(method("poll", TypeName.INT, "Hands over at most {@code limit} outcomes, in ticket order.\n")
                .addParameter(OUTCOME_HANDLER, "handler")
                .addParameter(TypeName.INT, "limit")
                .addStatement("return this.lane.poll(handler, limit)")
                .build());
        lane.addMethod(method("outcome", OUTCOME, "Inside a handler: the outcome with names. Allocates.\n")
                .addStatement("return this.lane.outcome()")
                .build());
        new GuardsWriter(generated).rings(lane, Flavour.LIVE, HANDLES_IN_LANE);
        return lane.build();
    }

    private TypeSpec batch() {
        String doc =
                "Verbs of one thread that are kept, then sent together as one step: all of them happen, each where the"
                        + " ones before it have fired, or nothing does. Nothing is read in between; after a commit it is empty and"
                        + " may be filled again.\n";
        TypeSpec.Builder type = over("Batch", BATCH, "batch", Flavour.LIVE.scopes(generated), doc);
        type.addMethod(method(
                        "commit",
                        OUTCOME.nestedClass("Committed"),
                        "Fires them and waits; the first one's sequence. Throws why one was refused: then nothing happened.\n")
                .addStatement("$T outcome = this.batch.commit()", OUTCOME)
                .beginControlFlow("if (outcome instanceof $T committed)", OUTCOME.nestedClass("Committed"))
                .addStatement("return committed")
                .endControlFlow()
                .addStatement("throw new $T(outcome)", runtime("RefusedException"))
                .build());
        type.addMethod(method("size", TypeName.INT, "How many verbs wait for the commit.\n")
                .addStatement("return this.batch.size()")
                .build());
        type.addMethod(method(
                        "tryCommit",
                        OUTCOME,
                        "Fires them and waits; answers why one was refused: then nothing happened.\n")
                .addStatement("return this.batch.commit()")
                .build());
        return type.build();
    }

    private TypeSpec transaction() {
        String doc = "Several events that happen together or not at all; later ones see earlier ones. Closing without a"
                + " commit drops them.\n";
        TypeSpec.Builder type =
                over("Tx", TRANSACTION, "transaction", generated.reads(), doc).addSuperinterface(AutoCloseable.class);
        type.addMethod(method(
                        "commit",
                        OUTCOME.nestedClass("Committed"),
                        "Commits, or throws why not: then nothing happened.\n")
                .addStatement("return this.transaction.commit()")
                .build());
        type.addMethod(method("tryCommit", OUTCOME, "Commits, or answers why not: then nothing happened.\n")
                .addStatement("return this.transaction.tryCommit()")
                .build());
        return type.addMethod(close("transaction")).build();
    }

    private TypeSpec fork() {
        TypeSpec.Builder type = over("Fork", FORK, "fork", generated.reads(), "A what-if; closing forgets it.\n")
                .addSuperinterface(AutoCloseable.class);
        made(type, "fork", "Fork", "fork");
        type.addMethod(method("hash", TypeName.LONG, "The canonical hash of its marking.\n")
                .addStatement("return this.fork.hash()")
                .build());
        return type.addMethod(close("fork")).build();
    }

    private void made(TypeSpec.Builder type, String field, String suffix, String call) {
        type.addMethod(method(call, generated.named(suffix), "A fork of what this one has come to.\n")
                .addStatement("return new $T(this.$L.$L())", generated.named(suffix), field, call)
                .build());
    }

    private TypeSpec view() {
        TypeSpec.Builder type = over(
                        "View",
                        VIEW,
                        "view",
                        Flavour.SEEN.scopes(generated),
                        "The marking at one sequence; it changes no more.\n")
                .addSuperinterface(AutoCloseable.class);
        type.addMethod(method("sequence", TypeName.LONG, "The last firing that it shows, or -1.\n")
                .addStatement("return this.view.sequence()")
                .build());
        type.addMethod(method("hash", TypeName.LONG, "The canonical hash of its marking.\n")
                .addStatement("return this.view.hash()")
                .build());
        return type.addMethod(close("view")).build();
    }
}
