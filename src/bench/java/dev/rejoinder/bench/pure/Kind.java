package dev.rejoinder.bench.pure;

import dev.rejoinder.bench.speed.Prose;
import java.util.List;

/** Kinds of text, each made of sentences and what stands between them in turn. */
public enum Kind {
    /** Plain sentences. */
    PROSE(" "),

    /** Emphasis, code, links, lists and quotes. */
    MARKED(
            " Really *not* that **hard**. ",
            "\n\n> As `they` said\n\n",
            " See [this page](https://blog.example/a) first. ",
            "\n\n- one\n- two\n\n"),

    /** Addresses, plain and in disguise, and what only looks like one. */
    DISGUISED(
            " Ask ann@example.com. ",
            " Or jane [at] example [dot] org. ",
            " Thanks @bob, see git@host:repo. ",
            " Write to bea AT example DOT net! ");

    private static final long SEED = 20_260_101;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> between;

    Kind(String... between) {
        this.between = List.of(between);
    }

    /** Always the same text of just this length. */
    String text(int length) {
        Prose prose = Prose.seeded(SEED);
        StringBuilder text = new StringBuilder(length + 200);
        for (int n = 0; text.length() < length; n++) {
            text.append(prose.sentence()).append(between.get(n % between.size()));
        }
        return text.substring(0, length);
    }
}
