package dev.rejoinder.embedded;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Gives back what the C library keeps of memory outside the Java heap after a flood (malloc_trim). The JVM's own command for it is asked, which
 * takes less than a millisecond; a JVM or a C library without it is left alone.
 */
@Singleton
class NativeHeap {
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
    private static final String TRIM = "systemTrimNativeHeap";

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveBack() {
        trim();
    }

    /** Whether this JVM could be asked. */
    static boolean trim() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            server.invoke(ObjectName.getInstance(COMMANDS), TRIM, new Object[0], new String[0]);
            return true;
        } catch (JMException | JMRuntimeException unknown) {
            return false;
        }
    }
}
