package dev.rejoinder.bench.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes texts as comment spammers do, from templates with alternatives: {@code {great|nice} post}. */
final class Spinning {
    private static final long SEED = 20_130_401L;
    private static final int LEAST = 25;

    private Spinning() {}

    /** So many texts; the same each time. */
    static List<Labelled> texts(int count) {
        List<String> templates = templates();
        Random random = new Random(SEED);
        List<Labelled> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String template = templates.get(i % templates.size());
            texts.add(new Labelled("spun-" + i, "spun", spin(template, random), null, null, true));
        }
        return texts;
    }

    /** Templates one after another, each ended by a bar at a line's end or by an empty line; lines that start with # say whose they are. */
    private static List<String> templates() {
        try (InputStream in = Objects.requireNonNull(Spinning.class.getResourceAsStream("spun-flattery.txt"))) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String constructs =
                    file.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
            return Stream.of(constructs.split("\\|\\s*\\n|\\n\\s*\\n"))
                    .map(template -> template.replaceAll("\\s+", " ").strip())
                    .filter(template -> template.length() >= LEAST && balanced(template))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the innermost alternatives first, until none are left. */
    private static String spin(String template, Random random) {
        String text = template;
        int close = text.indexOf('}');
        while (close >= 0) {
            int open = text.lastIndexOf('{', close);
            String[] choices = text.substring(open + 1, close).split("\\|", -1);
            text = text.substring(0, open)
                    + choices[random.nextInt(choices.length)].strip()
                    + text.substring(close + 1);
            close = text.indexOf('}');
        }
        return text.strip();
    }

    private static boolean balanced(String template) {
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
