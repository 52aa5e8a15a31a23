package dev.rejoinder.embedded;

import java.util.Map;

/**
 * Bounds the buffers outside the heap that each thread keeps for its next answer. Left alone Netty keeps 256 of each size, which for a few
 * dozen threads that have each written a long answer is more than what they write from. What the operator has set stands.
 *
 * @see io.netty.buffer.PooledByteBufAllocator
 */
final class NettyBuffers {
    private static final Map<String, String> KEPT =
            Map.of("io.netty.allocator.smallCacheSize", "16", "io.netty.allocator.normalCacheSize", "4");

    private NettyBuffers() {}

    /** Before Netty is loaded, which reads these once. */
    static void keepFew() {
        KEPT.forEach((name, number) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, number);
            }
        });
    }
}
