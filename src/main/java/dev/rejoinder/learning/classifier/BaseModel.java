package dev.rejoinder.learning.classifier;

import dev.rejoinder.screening.FeatureVector;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The model that every site starts with, before its moderators have taught anything: weights learned from public collections, shipped with
 * the service. Which collections, under which licences, and how it is made stands in src/docs/screening.md.
 */
public final class BaseModel {
    private static final String SHIPPED = "prior.bin";
    private static final int MARK = 0x524A5031;

    /** So that it has no comment held all by itself. */
    private static final double MOST = 1.5;
    /** What the weights add up to is far too sure of comments that are unlike those it was learned from. */
    private static final double GENTLE = 4;

    /** By so much blogs' good comments look like spam to it, on the average, for being unlike text messages and video sites'. */
    private static final double STRANGE = 2;

    private final float[] weights;

    private BaseModel(float[] weights) {
        this.weights = weights;
    }

    /** The shipped one. */
    public static BaseModel shipped() {
        try (InputStream in = BaseModel.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Knows nothing. */
    public static BaseModel none() {
        return new BaseModel(new float[FeatureVector.DIMENSIONS]);
    }

    /** What these weights say, each kept to 127 steps of the greatest. */
    public static BaseModel of(float[] weights) {
        float greatest = 0;
        for (float weight : weights) {
            greatest = Math.max(greatest, Math.abs(weight));
        }
        float step = greatest / Byte.MAX_VALUE;
        float[] kept = new float[FeatureVector.DIMENSIONS];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = step == 0 ? 0 : step * Math.round(weights[i] / step);
        }
        return new BaseModel(kept);
    }

    /** What {@link #write} wrote. */
    public static BaseModel read(InputStream from) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(from))) {
            if (in.readInt() != MARK || in.readByte() != FeatureVector.EDITION) {
                throw new IOException("no prior of this edition of features");
            }
            float step = in.readFloat();
            byte[] steps = new byte[FeatureVector.DIMENSIONS];
            in.readFully(steps);
            float[] weights = new float[steps.length];
            for (int i = 0; i < steps.length; i++) {
                weights[i] = step * steps[i];
            }
            return new BaseModel(weights);
        }
    }

    /** Writes it in a byte a weight, compressed. */
    public void write(OutputStream to) throws IOException {
        float greatest = 0;
        for (float weight : weights) {
            greatest = Math.max(greatest, Math.abs(weight));
        }
        float step = greatest / Byte.MAX_VALUE;
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeInt(MARK);
            out.writeByte(FeatureVector.EDITION);
            out.writeFloat(step);
            for (float weight : weights) {
                out.writeByte(step == 0 ? 0 : Math.round(weight / step));
            }
        }
    }

    /** Log-odds it adds to what heuristics found, from 0 to 1.5: whom nobody here knows it does not speak for. */
    public double logOdds(FeatureVector vector) {
        return MOST * Math.tanh(Math.max(0, vector.dot(weights) - STRANGE) / GENTLE);
    }

    float[] weights() {
        return weights;
    }
}
