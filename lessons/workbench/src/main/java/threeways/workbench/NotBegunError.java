package threeways.workbench;

/**
 * An exercise that nobody has begun. It is an assertion error, so that a build counts "not there yet" as a failure and keeps errors for
 * what is broken.
 */
public class NotBegunError extends AssertionError {

    private static final long serialVersionUID = 1L;

    public NotBegunError(String message) {
        super(message);
    }
}
