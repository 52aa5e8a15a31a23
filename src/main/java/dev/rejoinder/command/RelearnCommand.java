package dev.rejoinder.command;

import dev.rejoinder.learning.Relearning;
import dev.rejoinder.site.Sites;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that trains the models of sites anew from all their lessons. */
@Singleton
@Command(
        name = "relearn",
        mixinStandardHelpOptions = true,
        description = "Make each site's model anew from the lessons its moderators' decisions left."
                + " Services may run meanwhile and take the new one up. May be cut off and run again.")
class RelearnCommand implements Callable<Integer> {
    private final Sites sites;
    private final Relearning relearning;

    @Option(names = "--site", paramLabel = "KEY", description = "Only this site.")
    private @Nullable String site;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RelearnCommand(Sites sites, Relearning relearning) {
        this.sites = sites;
        this.relearning = relearning;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> keys = sites.keys();
        if (site != null && !keys.contains(site)) {
            spec.commandLine().getErr().println("There is no site " + site + ".");
            return 1;
        }
        for (String key : site == null ? keys : List.of(site)) {
            out.println(relearning
                    .run(key)
                    .map(learned -> key + ": learned from " + learned.spam() + " lessons of spam and " + learned.ham()
                            + " of good comments, version " + learned.version() + ".")
                    .orElse(key + ": nothing was taught yet."));
            out.flush();
        }
        return 0;
    }
}
