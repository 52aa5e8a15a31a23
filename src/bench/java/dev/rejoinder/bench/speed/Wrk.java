package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends as many requests as are answered, over so many connections. */
final class Wrk {
    private static final int THREADS = 2;

    private final Programs programs;
    private final Path folder;
    private final Path get;
    private final Path post;
    private final Path words;
    private final AtomicInteger runs = new AtomicInteger();

    Wrk(Programs programs, Path folder) throws IOException {
        this.programs = programs;
        this.folder = folder;
        this.get = Shipped.into(folder, "get.lua");
        this.post = Shipped.into(folder, "post.lua");
        this.words = Shipped.into(folder, "words.txt");
    }

    /** Reads one URL. */
    Sample get(int connections, int seconds, URI url, String... headers) {
        List<String> words = words(connections, seconds, get);
        for (String header : headers) {
            words.addAll(List.of("-H", header));
        }
        words.add(url.toString());
        return sample(words, seconds);
    }

    /** Submits comments, no two alike, to so many pages of this name. */
    Sample post(int connections, int seconds, URI url, String page, int pages) {
        List<String> words = words(connections, seconds, post);
        words.add(url.toString());
        words.addAll(List.of(
                "--", page, Integer.toString(pages), Integer.toString(runs.incrementAndGet()), this.words.toString()));
        return sample(words, seconds);
    }

    private Sample sample(List<String> words, int seconds) {
        String said = new Command(words, Map.of(), folder).run(seconds + 30);
        said.lines().filter(line -> line.startsWith("REFUSED ")).forEach(System.out::println);
        return Sample.ofWrk(said);
    }

    private List<String> words(int connections, int seconds, Path script) {
        return new ArrayList<>(List.of(
                programs.wrk().toString(),
                "-t" + THREADS,
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString()));
    }
}
