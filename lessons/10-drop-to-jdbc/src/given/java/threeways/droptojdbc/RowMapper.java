package threeways.droptojdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes an object of the row that a result stands on; the caller of {@link Rows} brings it. Nothing to fill in here.
 */
@FunctionalInterface
public interface RowMapper<T> {

    /** Reads the current row. It doesn't move to another one, and it closes nothing. */
    T map(ResultSet row) throws SQLException;
}
