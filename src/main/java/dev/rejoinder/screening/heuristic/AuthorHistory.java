package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.AuthorRecord;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** What moderators decided about the author before. Trust is bounded: it outweighs a doubt, not a honeypot or a blocked word. */
final class AuthorHistory implements Heuristic.OfCircumstances {
    @Override
    public String name() {
        return "author-record";
    }

    @Override
    public String says() {
        return "Moderators decided on this author's comments before.";
    }

    @Override
    public String says(Signal signal) {
        return signal.weight() < 0
                ? "Comments of this author were published before."
                : "Comments of this author were rejected before.";
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        AuthorRecord author = circumstances.author();
        double weight = Math.min(3, author.rejected()) - trust(author.published());
        return weight == 0
                ? List.of()
                : signal(weight, author.published() + " published, " + author.rejected() + " rejected before");
    }

    private static double trust(int published) {
        if (published < 1) {
            return 0;
        }
        return published < 5 ? 0.5 : published < 20 ? 1.0 : 1.5;
    }
}
