package threeways.migratetheschema;

/**
 * Something in which a database differs from the generated classes.
 *
 * @param table
 *            the table's name, as the classes have it: in lower case
 * @param column
 *            the column's name, as the classes or the database have it: in lower case, unless capitals are put into
 *            quotes
 * @param kind
 *            in what it differs
 */
public record Difference(String table, String column, Kind kind) {

    /** In what a column may differ. */
    public enum Kind {

        /** The classes have the column, the database doesn't. */
        MISSING,

        /** The database has the column, the classes don't. */
        ADDITIONAL,

        /** One of the two takes null, the other doesn't. */
        NULLABILITY,

        /** The text may be longer on one side. */
        LENGTH,

        /** The classes say that no value comes twice, and the database doesn't see to it. */
        NOT_UNIQUE
    }

    @Override
    public String toString() {
        return table + "." + column + ": " + kind;
    }
}
