package threeways.coach.worker;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** The worker's heap, between two answers of the learner. */
final class Heap {

    private Heap() {
    }

    /**
     * Gives the memory that is free back to the system, and then takes room for the next answer.
     *
     * The room is only reserved: the system counts it when it is first written to. Without it a heap that has grown a little is collected as a
     * whole, again and again and in the midst of a verdict: with {@code -Xlog:gc}, 38 such collections of .15 to .26 s were counted in 60 saves.
     * A JVM that knows no such ratios collects, and leaves its heap as it likes.
     */
    static void shrink() {
        try {
            HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            freeRatio(jvm, 5, 15);
            System.gc();
            freeRatio(jvm, 40, 70);
        } catch (IllegalArgumentException notKnownHere) {
            // of another maker than HotSpot's: the worker must not end over it
        }
        System.gc();
    }

    /** In per cent of the heap, for the next collection; the JVM refuses a minimum above the maximum. */
    private static void freeRatio(HotSpotDiagnosticMXBean jvm, int minimum, int maximum) {
        jvm.setVMOption("MinHeapFreeRatio", "0");
        jvm.setVMOption("MaxHeapFreeRatio", Integer.toString(maximum));
        jvm.setVMOption("MinHeapFreeRatio", Integer.toString(minimum));
    }
}
