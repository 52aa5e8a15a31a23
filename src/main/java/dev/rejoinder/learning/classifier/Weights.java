package dev.rejoinder.learning.classifier;

import dev.rejoinder.screening.FeatureVector;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A model's weights as they are stored: the edition of the features, then each weight as a float, compressed. */
public final class Weights {
    private static final int BYTES = 1 + FeatureVector.DIMENSIONS * Float.BYTES;

    private Weights() {}

    public static byte[] toBytes(float[] weights) {
        ByteBuffer plain = ByteBuffer.allocate(BYTES).put(FeatureVector.EDITION);
        for (float weight : weights) {
            plain.putFloat(weight);
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain.array());
            deflater.finish();
            // What cannot be compressed grows by a few bytes a block.
            ByteBuffer packed = ByteBuffer.allocate(BYTES + BYTES / 100 + 64);
            while (!deflater.finished()) {
                packed.position(
                        packed.position() + deflater.deflate(packed.array(), packed.position(), packed.remaining()));
            }
            return java.util.Arrays.copyOf(packed.array(), packed.position());
        } finally {
            deflater.end();
        }
    }

    /**
     * What {@link #toBytes} gave.
     *
     * @throws IllegalArgumentException when it is of another edition, or broken
     */
    public static float[] read(byte[] packed) {
        ByteBuffer plain = ByteBuffer.wrap(inflate(packed));
        if (plain.get() != FeatureVector.EDITION) {
            throw new IllegalArgumentException("weights of another edition");
        }
        float[] weights = new float[FeatureVector.DIMENSIONS];
        plain.asFloatBuffer().get(weights);
        for (float weight : weights) {
            if (!Float.isFinite(weight)) {
                throw new IllegalArgumentException("a weight that is no number");
            }
        }
        return weights;
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[BYTES];
            int length = 0;
            while (length < BYTES && !inflater.finished()) {
                int more = inflater.inflate(plain, length, BYTES - length);
                if (more == 0 && !inflater.finished()) {
                    break;
                }
                length += more;
            }
            if (length != BYTES) {
                throw new IllegalArgumentException("weights are missing");
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("broken weights", e);
        } finally {
            inflater.end();
        }
    }
}
