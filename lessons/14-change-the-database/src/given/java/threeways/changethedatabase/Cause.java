package threeways.changethedatabase;

/** Why a database has refused a statement. */
public enum Cause {

    /** A unique constraint or a primary key: there is such a row already. */
    DUPLICATE,

    /** A foreign key: the row that is referred to is missing, or a row that is to be deleted is still referred to. */
    FOREIGN_KEY,

    /** A column that must have a value got null. */
    NULL,

    /**
     * Another transaction was in the way, and the database has ended this one: a deadlock, or what can't be serialized.
     */
    CONFLICT,

    /** All the rest: a check constraint, a value that is too long, a lost connection, an exception of another kind. */
    OTHER
}
