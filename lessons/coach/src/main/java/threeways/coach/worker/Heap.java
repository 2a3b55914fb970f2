package threeways.coach.worker;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** The worker's heap, between two answers of the learner. */
final class Heap {

    private static final HotSpotDiagnosticMXBean JVM = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    private Heap() {
    }

    /**
     * Gives the memory that is free back to the system, and then takes room for the next answer.
     *
     * The room is only reserved: the system counts it when it is first written to. Without it the next checks collect all of the heap again and
     * again, each time as soon as it has grown a little, for .15 to .25 s (measured with {@code -Xlog:gc}, a collection in every third save).
     */
    static void shrink() {
        freeRatio(5, 15);
        System.gc();
        freeRatio(40, 70);
        System.gc();
    }

    /** In per cent of the heap, for the next collection; the JVM refuses a minimum above the maximum. */
    private static void freeRatio(int minimum, int maximum) {
        JVM.setVMOption("MinHeapFreeRatio", "0");
        JVM.setVMOption("MaxHeapFreeRatio", Integer.toString(maximum));
        JVM.setVMOption("MinHeapFreeRatio", Integer.toString(minimum));
    }
}
