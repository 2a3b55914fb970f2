package threeways.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the plain SQL of the Rosetta page, which stands in files so that the page shows what runs and nothing else. */
final class PlainSql {

    private static final Path FOLDER = Path.of("src/test/resources/rosetta");

    private PlainSql() {
    }

    /** What a query finds, row by row in its order; of each row the first column. */
    @SuppressWarnings("unchecked")
    static <T> List<T> ask(Connection connection, String file, Object... values) {
        List<T> found = new ArrayList<>();
        try (PreparedStatement query = prepared(connection, file, values); ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Object value = rows.getObject(1);
                found.add((T) (value instanceof java.sql.Date day ? day.toLocalDate() : value));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(file + " does not run: " + e.getMessage(), e);
        }
    }

    /** How many rows a statement changed. */
    static int run(Connection connection, String file, Object... values) {
        try (PreparedStatement statement = prepared(connection, file, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(file + " does not run: " + e.getMessage(), e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String file, Object... values) throws SQLException {
        try {
            PreparedStatement statement = connection.prepareStatement(Files.readString(FOLDER.resolve(file)));
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (IOException e) {
            throw new AssertionError("there is no " + FOLDER.resolve(file), e);
        }
    }
}
