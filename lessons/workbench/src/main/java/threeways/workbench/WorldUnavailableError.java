package threeways.workbench;

/** The world can't be built here, and no answer is to blame: an unknown database, a server that doesn't start. */
public class WorldUnavailableError extends Error {

    private static final long serialVersionUID = 1L;

    public WorldUnavailableError(String message) {
        super(message);
    }

    public WorldUnavailableError(String message, Throwable cause) {
        super(message, cause);
    }
}
