package dev.rejoinder.bench.speed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What one measurement came to.
 *
 * @param rate how many a second
 * @param p50 the median time in milliseconds
 * @param p99 the time that 99 of 100 did not exceed, in milliseconds
 * @param published submissions that were published at once
 * @param held submissions that wait for a moderator
 * @param refused requests that were answered otherwise than they should be, or not at all
 * @param cost processor time of one, in microseconds, of all that this run has started: service, generator, database
 * @param others the share of the machine that other programs took meanwhile
 */
record Sample(
        double rate, double p50, double p99, long published, long held, long refused, double cost, double others) {
    private static final String MARK = "RESULT ";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Of what wrk said with one of our scripts.
     *
     * @throws IllegalStateException when nothing was answered at all
     */
    static Sample ofWrk(String said) {
        String line = said.lines()
                .filter(each -> each.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk did not end as it should:\n" + said));
        try {
            JsonNode result = JSON.readTree(line.substring(MARK.length()));
            long requests = result.path("requests").asLong();
            if (requests == 0) {
                throw new IllegalStateException("Nothing was answered: " + result);
            }
            return new Sample(
                    requests / result.path("seconds").asDouble(),
                    result.path("p50").asDouble(),
                    result.path("p99").asDouble(),
                    result.path("published").asLong(),
                    result.path("held").asLong(),
                    result.path("refused").asLong() + result.path("broken").asLong(),
                    0,
                    0);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("wrk said something else: " + line, e);
        }
    }

    static Sample of(double rate, double p50, double p99) {
        return new Sample(rate, p50, p99, 0, 0, 0, 0, 0);
    }

    Sample publishing(long comments) {
        return new Sample(rate, p50, p99, comments, 0, refused, cost, others);
    }

    Sample at(double micros, double share) {
        return new Sample(rate, p50, p99, published, held, refused, micros, share);
    }
}
