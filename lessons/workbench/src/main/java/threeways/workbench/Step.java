package threeways.workbench;

/** A step on the way to the database, at which {@link SqlLog#refuse} makes it refuse. */
public enum Step {

    /** A connection is asked for. */
    CONNECT("it was asked for a connection"),
    /** A connection is asked what the database is, and what it has: {@code getMetaData()}. */
    DESCRIBE("it was asked for its metadata"),
    /** A statement is made or prepared. */
    PREPARE("a statement was prepared"),
    /** A statement is sent. */
    EXECUTE("a statement was executed"),
    /** The next row of a result is asked for. */
    READ("a row was read"),
    /** A transaction is committed. */
    COMMIT("a transaction was committed");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    /** When it refused, as a clause such as {@code a row was read}. */
    public String words() {
        return words;
    }
}
