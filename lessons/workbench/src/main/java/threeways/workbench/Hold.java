package threeways.workbench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A place between two statements at which the threads that come there are held, such as {@link Writer} on a thread of its own, until the test lets
 * them go on.
 */
public final class Hold {

    private static final int SECONDS = 5;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final String where;

    Hold(String where) {
        this.where = where;
    }

    /**
     * Waits until somebody is held here.
     *
     * @throws AssertionError
     *             if nobody comes within five seconds
     */
    public void awaitHeld() {
        if (!within(reached)) {
            throw new AssertionError("Expected that " + where + " is reached within " + SECONDS
                    + " seconds. Either fewer statements were sent, or the one before waits for a lock.");
        }
    }

    /** Lets those that are held go on, and does not hold anybody who comes later. */
    public void release() {
        released.countDown();
    }

    void hold() {
        reached.countDown();
        within(released);
    }

    private static boolean within(CountDownLatch latch) {
        try {
            return latch.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
