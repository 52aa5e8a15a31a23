package dev.rejoinder.sealing;

import java.util.Arrays;

final class Secrets {
    private Secrets() {}

    static MasterSecret of(int filler) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filler);
        return new MasterSecret(bytes);
    }
}
