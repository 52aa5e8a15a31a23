package dev.rejoinder.learning.classifier;

import dev.rejoinder.screening.FeatureVector;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Good comments of public collections, as feature vectors. They stand in for a site's own where its moderators have taught spam only. Which
 * collections, under which licences, and how it is made stands in src/docs/screening.md.
 */
public final class BackgroundHam {
    private static final String SHIPPED = "everyday.bin";
    private static final int MARK = 0x524A4531;
    private static final int MOST = 10_000;
    private static final int MOST_BYTES = 1 << 20;

    private final List<Good> comments;

    /**
     * A good comment.
     *
     * @param heuristics log-odds of its being spam by heuristics alone
     */
    public record Good(FeatureVector vector, double heuristics) {}

    private BackgroundHam(List<Good> comments) {
        this.comments = List.copyOf(comments);
    }

    /** The shipped ones. */
    public static BackgroundHam shipped() {
        try (InputStream in = BackgroundHam.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These. */
    public static BackgroundHam of(List<Good> comments) {
        return new BackgroundHam(comments);
    }

    /** What {@link #write} wrote. */
    public static BackgroundHam read(InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(from))) {
            int some = in.readInt() == MARK ? in.readInt() : -1;
            if (some < 0 || some > MOST) {
                throw new IOException("no everyday comments");
            }
            List<Good> comments = new ArrayList<>();
            for (int i = 0; i < some; i++) {
                double heuristics = in.readDouble();
                byte[] vector = new byte[Math.min(MOST_BYTES, Math.max(0, in.readInt()))];
                in.readFully(vector);
                comments.add(new Good(FeatureVector.of(vector), heuristics));
            }
            return new BackgroundHam(comments);
        } catch (IllegalArgumentException e) {
            throw new IOException("everyday comments of another edition", e);
        }
    }

    /** Writes them, compressed. */
    public void write(OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeInt(MARK);
            out.writeInt(comments.size());
            for (Good comment : comments) {
                byte[] vector = comment.vector().toBytes();
                out.writeDouble(comment.heuristics());
                out.writeInt(vector.length);
                out.write(vector);
            }
        }
    }

    /** Good comments to learn from that cost so much together; none if that is nothing. */
    public List<Example> examples(BaseModel baseModel, double cost) {
        return cost <= 0
                ? List.of()
                : comments.stream()
                        .map(comment -> new Example(
                                comment.vector(),
                                false,
                                comment.heuristics() + baseModel.logOdds(comment.vector()),
                                cost / comments.size()))
                        .toList();
    }
}
