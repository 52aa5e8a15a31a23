package dev.rejoinder.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class UnusedHeapTest {
    @Test
    void theJvmKeepsLittleMoreThanItUses() {
        UnusedHeap.giveBack();
        UnusedHeap.giveBack();

        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        assertThat(jvm.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("10");
        assertThat(jvm.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("30");
    }
}
