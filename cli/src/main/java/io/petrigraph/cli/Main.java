package io.petrigraph.cli;

import io.petrigraph.cli.log.LogCommand;
import io.petrigraph.cli.plan.AnalyzeCommand;
import io.petrigraph.cli.structure.ConformCommand;
import io.petrigraph.cli.structure.StructureCommand;
import io.petrigraph.log.failure.LogCorruptException;
import io.petrigraph.log.failure.LogException;
import io.petrigraph.pnml.PnmlException;
import io.petrigraph.runtime.firing.BrokenHistoryException;
import io.petrigraph.scheduler.PlanException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 success, 1 the checked thing fails, 2 usage or bad input. */
@Command(
        name = "petrigraph",
        mixinStandardHelpOptions = true,
        description = "Runs the demo of Petrigraph, plans, explores, runs and checks nets and reads logs.",
        subcommands = {
            DemoCommand.class,
            AnalyzeCommand.class,
            ExploreCommand.class,
            RunCommand.class,
            StructureCommand.class,
            ConformCommand.class,
            LogCommand.class
        })
public final class Main {
    /** The checked thing fails. */
    public static final int FAILS = 1;
    /** Usage or bad input. */
    public static final int BAD_INPUT = 2;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err));
    }

    /** Runs one command; machine-readable output goes to {@code out}, diagnostics to {@code err}. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            err.println("petrigraph: " + thrown.getMessage());
            return exitCode(thrown);
        });
        int code = args.length == 0 ? usage(line, err) : line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    private static int usage(CommandLine line, PrintWriter err) {
        line.usage(err);
        return BAD_INPUT;
    }

    private static int exitCode(Exception thrown) throws Exception {
        if (thrown instanceof LogCorruptException || thrown instanceof BrokenHistoryException) {
            return FAILS;
        }
        boolean isInput = thrown instanceof LogException
                || thrown instanceof IOException
                || thrown instanceof UncheckedIOException
                || thrown instanceof IllegalArgumentException
                || thrown instanceof PlanException
                || thrown instanceof PnmlException
                || thrown instanceof BadInputException;
        if (isInput) {
            return BAD_INPUT;
        }
        throw thrown;
    }
}
