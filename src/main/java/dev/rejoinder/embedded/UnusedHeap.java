package dev.rejoinder.embedded;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Has the JVM give memory back that its heap does not use: left alone it keeps what it once took, and a moment's flood of long answers
 * would cost a small machine that memory for ever. What the operator has set stands.
 */
final class UnusedHeap {
    // In percent; the least may never be more than the most.
    private static final String LEAST_FREE = "MinHeapFreeRatio";

    private static final String MOST_FREE = "MaxHeapFreeRatio";
    /** Milliseconds without a collection. */
    private static final String IDLE = "G1PeriodicGCInterval";

    private UnusedHeap() {}

    static void giveBack() {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (isUnset(jvm, LEAST_FREE) && isUnset(jvm, MOST_FREE)) {
            jvm.setVMOption(LEAST_FREE, "10");
            jvm.setVMOption(MOST_FREE, "30");
        }
        if (isUnset(jvm, IDLE)) {
            jvm.setVMOption(IDLE, "5000");
        }
    }

    /** Not every JVM has each of them, or lets it be changed. */
    private static boolean isUnset(@Nullable HotSpotDiagnosticMXBean jvm, String name) {
        if (jvm == null) {
            return false;
        }
        try {
            VMOption option = jvm.getVMOption(name);
            return option.isWriteable() && option.getOrigin() == VMOption.Origin.DEFAULT;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
