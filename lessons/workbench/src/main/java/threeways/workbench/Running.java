package threeways.workbench;

import java.util.concurrent.TimeUnit;

/** What a {@link Writer} does on a thread of its own, and how it ended. */
public final class Running {

    private static final int SECONDS = 5;

    private final String name;
    private final Thread thread;
    private volatile Throwable thrown;

    Running(String name, Writer.Work work) {
        this.name = name;
        thread = new Thread(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                thrown = e;
            }
        }, "writer " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether the work is done, or has failed. */
    public boolean hasEnded() {
        return !thread.isAlive();
    }

    /**
     * Waits for the end of the work.
     *
     * @return what the work threw; null if it threw nothing
     * @throws AssertionError
     *             if it hasn't ended after five seconds
     */
    public Throwable awaitEnd() {
        if (!ended(SECONDS * 1000L)) {
            throw new AssertionError(name + " is still at work after " + SECONDS
                    + " seconds. Expected that nothing keeps this writer any more: end the transaction or release the hold that it waits for.");
        }
        return thrown;
    }

    /** How it ended, as the end of a sentence; empty if nothing was thrown. */
    String howItEnded() {
        return thrown == null ? "" : ": it threw " + thrown;
    }

    boolean end() {
        if (hasEnded()) {
            return true;
        }
        thread.interrupt();
        return ended(TimeUnit.SECONDS.toMillis(1));
    }

    private boolean ended(long milliseconds) {
        try {
            thread.join(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return hasEnded();
    }
}
