package dev.rejoinder.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the command that the program was started with, if any, and exits. This comes after the migrations and before any port is opened. */
@Singleton
class CommandLineRun {
    private static final Logger LOG = Logger.getLogger(CommandLineRun.class);
    private static final int LAST = Integer.MAX_VALUE;

    private final String[] arguments;
    private final ResealCommand reseal;
    private final RelearnCommand relearn;

    CommandLineRun(@CommandLineArguments String[] arguments, ResealCommand reseal, RelearnCommand relearn) {
        this.arguments = arguments.clone();
        this.reseal = reseal;
        this.relearn = relearn;
    }

    @Command(
            name = "rejoinder",
            mixinStandardHelpOptions = true,
            description = "Without a command, the service itself.",
            synopsisSubcommandLabel = "[COMMAND]")
    private static final class Commands {}

    void onStart(@Observes @Priority(LAST) StartupEvent event) {
        if (arguments.length > 0) {
            Quarkus.asyncExit(new CommandLine(new Commands())
                    .addSubcommand(reseal)
                    .addSubcommand(relearn)
                    .setExecutionExceptionHandler(CommandLineRun::stopped)
                    .execute(arguments));
        }
    }

    /** In words; where it was stopped is in the log for who asks for it. */
    private static int stopped(Exception failure, CommandLine command, CommandLine.ParseResult result) {
        LOG.debug("A command was stopped.", failure);
        command.getErr()
                .println("The command " + command.getCommandName() + " was stopped before its end ("
                        + innermost(failure).getClass().getSimpleName()
                        + "), most likely for the database did not answer."
                        + " What it had done by then stays done: run it again.");
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static Throwable innermost(Throwable failure) {
        Throwable each = failure;
        while (each.getCause() != null) {
            each = each.getCause();
        }
        return each;
    }
}
