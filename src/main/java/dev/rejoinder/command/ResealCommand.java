package dev.rejoinder.command;

import dev.rejoinder.sealing.Resealing;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command for key rotation: re-encrypts with the current master secret all that was encrypted with a former one. */
@Singleton
@Command(
        name = "reseal",
        mixinStandardHelpOptions = true,
        description = "Seal everything anew with REJOINDER_SECRET; the ones of before are in REJOINDER_FORMER_SECRETS."
                + " Services may run meanwhile, started with the same two settings. May be cut off and run again.")
class ResealCommand implements Callable<Integer> {
    private static final long EVERY = 10_000;

    private final Resealing resealing;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ResealCommand(Resealing resealing) {
        this.resealing = resealing;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new Progress(out);
        long sealed = resealing.run(progress::at);
        out.println("Sealed " + sealed + " values anew. Nothing needs a former secret any more:"
                + " once every service was started with the new one, start them without REJOINDER_FORMER_SECRETS.");
        out.flush();
        return 0;
    }

    /** Says something now and then, not for each batch. */
    private static final class Progress {
        private final PrintWriter out;
        private long next = EVERY;

        Progress(PrintWriter out) {
            this.out = out;
        }

        void at(long sealed) {
            if (sealed >= next) {
                out.println("Sealed " + sealed + " values anew so far.");
                out.flush();
                next = sealed - sealed % EVERY + EVERY;
            }
        }
    }
}
