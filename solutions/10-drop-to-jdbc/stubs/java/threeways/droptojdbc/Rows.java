package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The part of JDBC that is the same for every query, written once. */
public class Rows {

    private final DataSource dataSource;

    public Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Sends the query, with {@code binds} for its question marks in their order, and maps the rows in theirs; a mapper may make null of a
     * row. On every way out the connection and the statement are closed: after the last row, when the database refuses the query or a bind
     * value, and when the mapper throws, whatever it throws.
     *
     * @throws SQLException
     *             whatever the database has to complain about. What the mapper throws, checked or not, arrives as it is: the same object
     */
    public <T> List<T> of(String query, RowMapper<T> mapper, Object... binds) throws SQLException {
        return todo();
    }
}
