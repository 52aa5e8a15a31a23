package dev.rejoinder.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.stream.IntStream;

/** First reads after a change: a comment is published on a page, then the page is read once. */
record ColdReads(Blog blog, String page, int count) {
    /** The rate is that of one reader at the median. */
    Sample run() {
        URI url = blog.thread(page);
        try (OneConnection connection = new OneConnection(url)) {
            double[] times = IntStream.range(0, count)
                    .mapToDouble(n -> first(connection, url))
                    .toArray();
            double median = Spread.percentile(times, 50);
            return Sample.of(1_000 / median, median, Spread.percentile(times, 99));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double first(OneConnection connection, URI url) {
        blog.publish(page);
        try {
            return connection.get(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
