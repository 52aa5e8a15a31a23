package dev.rejoinder.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The data by thread.
 *
 * @param threads each in an order in which it can be posted: as in the file, but no reply before what it answers
 * @param orphans how many answer what the file does not have; they stand at the top
 */
public record SourceThreads(List<List<SourceComment>> threads, int orphans) {

    /**
     * Reads a file of one JSON object a line.
     *
     * @throws IllegalArgumentException when an id comes twice, or comments answer each other
     */
    public static SourceThreads read(Path file) {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<SourceComment>> byThread = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines.filter(Predicate.not(String::isBlank))::iterator) {
                SourceComment comment = SourceComment.of(json.readTree(line));
                if (!ids.add(comment.id())) {
                    throw new IllegalArgumentException("The id " + comment.id() + " comes twice");
                }
                byThread.computeIfAbsent(comment.thread(), t -> new ArrayList<>())
                        .add(comment);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<List<SourceComment>> threads = new ArrayList<>();
        int orphans = 0;
        for (List<SourceComment> thread : byThread.values()) {
            List<SourceComment> adopted = thread.stream()
                    .map(comment -> ids.contains(comment.parent()) ? comment : comment.atTop())
                    .toList();
            orphans += (int) (replies(thread) - replies(adopted));
            threads.add(parentsFirst(adopted));
        }
        return new SourceThreads(List.copyOf(threads), orphans);
    }

    /** Whole threads, those with the most replies first, until there are so many comments. */
    public SourceThreads slice(int comments) {
        List<List<SourceComment>> chosen = new ArrayList<>();
        int left = comments;
        Comparator<List<SourceComment>> byReplies = Comparator.comparingLong(SourceThreads::replies);
        for (List<SourceComment> thread : threads.stream()
                .filter(t -> t.size() <= comments / 4)
                .sorted(byReplies.reversed())
                .toList()) {
            if (thread.size() <= left) {
                chosen.add(thread);
                left -= thread.size();
            }
        }
        return new SourceThreads(List.copyOf(chosen), orphans);
    }

    public int comments() {
        return threads.stream().mapToInt(List::size).sum();
    }

    static List<SourceComment> parentsFirst(List<SourceComment> thread) {
        Map<String, SourceComment> ordered = new LinkedHashMap<>();
        List<SourceComment> waiting = thread;
        while (!waiting.isEmpty()) {
            List<SourceComment> still = new ArrayList<>();
            for (SourceComment comment : waiting) {
                if (comment.parent() == null || ordered.containsKey(comment.parent())) {
                    ordered.put(comment.id(), comment);
                } else {
                    still.add(comment);
                }
            }
            if (still.size() == waiting.size()) {
                throw new IllegalArgumentException("These answer each other: " + still);
            }
            waiting = still;
        }
        return List.copyOf(ordered.values());
    }

    private static long replies(List<SourceComment> thread) {
        return thread.stream().filter(comment -> comment.parent() != null).count();
    }
}
