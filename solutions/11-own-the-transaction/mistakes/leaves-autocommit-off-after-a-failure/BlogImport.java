// Caught by Exercise3BlogImportTest.takes_a_lost_connection_for_no_bad_row: "roll back first if one fails"
package threeways.ownthetransaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

public class BlogImport {

    private final DSLContext ctx;

    public BlogImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<NewBlog> addAll(List<NewBlog> blogs) {
        return ctx.connectionResult(connection -> {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                List<NewBlog> skipped = new ArrayList<>();
                for (NewBlog blog : blogs) {
                    Savepoint savepoint = connection.setSavepoint();
                    try {
                        add(connection, blog);
                        connection.releaseSavepoint(savepoint);
                    } catch (SQLException refused) {
                        String state = refused.getSQLState();
                        if (state == null || !state.startsWith("22") && !state.startsWith("23")) {
                            throw refused;
                        }
                        connection.rollback(savepoint);
                        skipped.add(blog);
                    }
                }
                connection.commit();
                connection.setAutoCommit(before);
                return skipped;
            } catch (Throwable failed) {
                try {
                    connection.rollback();
                } catch (Throwable second) {
                    failed.addSuppressed(second);
                }
                throw failed;
            }
        });
    }

    private static void add(Connection connection, NewBlog blog) throws SQLException {
        long id;
        try (PreparedStatement insert = connection.prepareStatement("insert into blog (title, pub_date) values (?, ?)",
                new String[]{"id"})) {
            insert.setString(1, blog.title());
            insert.setObject(2, blog.pubDate());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                id = keys.getLong(1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into entry (blog_id, headline, written_on) values (?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, blog.headline());
            insert.setObject(3, blog.pubDate());
            insert.executeUpdate();
        }
    }
}
