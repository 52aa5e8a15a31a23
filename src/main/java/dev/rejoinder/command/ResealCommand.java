package dev.rejoinder.command;

import dev.rejoinder.sealing.DamagedSeal;
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

    /** The exit code of a run that came through, but passed something over. */
    private static final int DAMAGED = 4;

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
        Progress progress = new Progress(out, spec.commandLine().getErr());
        long sealed = resealing.run(progress);
        out.println("Sealed " + sealed + " values anew. "
                + (progress.damaged == 0 ? "Nothing" : "But for what is damaged, nothing")
                + " needs a former secret any more:"
                + " once every service was started with the new one, start them without REJOINDER_FORMER_SECRETS.");
        if (progress.damaged > 0) {
            out.println(progress.damaged + (progress.damaged == 1 ? " value is" : " values are")
                    + " damaged and left as before: altered, or sealed with a secret that was not given. If you have that"
                    + " secret, add it to REJOINDER_FORMER_SECRETS; if a backup has the rows, put them back; then run reseal"
                    + " again. Else what they held is lost, and everything else goes on without it.");
        }
        out.flush();
        return progress.damaged == 0 ? 0 : DAMAGED;
    }

    /** Says something now and then, not for each batch; names each value that is damaged. */
    private static final class Progress implements Resealing.Listener {
        private final PrintWriter out;
        private final PrintWriter err;
        private long next = EVERY;
        private long damaged;

        Progress(PrintWriter out, PrintWriter err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public void sealed(long values) {
            if (values >= next) {
                out.println("Sealed " + values + " values anew so far.");
                out.flush();
                next = values - values % EVERY + EVERY;
            }
        }

        @Override
        public void damaged(DamagedSeal seal) {
            damaged++;
            err.println("Site " + seal.site() + ": " + seal.column() + " of " + seal.row() + " cannot be opened.");
            err.flush();
        }
    }
}
