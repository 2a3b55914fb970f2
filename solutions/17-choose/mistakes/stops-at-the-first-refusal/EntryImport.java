// Caught by Exercise3EntryImportTest.stores_all_or_none_of_each_hundred: "Go on with the next hundred"
package threeways.choose;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

public class EntryImport {

    public static final int TOGETHER = 100;

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public EntryImport(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    public List<Draft> addAll(List<Draft> drafts) {
        List<Draft> refused = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?)")) {
                for (int from = 0; from < drafts.size(); from += TOGETHER) {
                    List<Draft> hundred = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
                    if (!isStored(hundred, insert, connection)) {
                        refused.addAll(drafts.subList(from, drafts.size()));
                        break;
                    }
                }
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return refused;
    }

    private boolean isStored(List<Draft> hundred, PreparedStatement insert, Connection connection) throws SQLException {
        try {
            for (Draft draft : hundred) {
                insert.setLong(1, draft.blogId());
                insert.setString(2, draft.headline());
                insert.setObject(3, draft.writtenOn());
                insert.setObject(4, draft.rating());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (e.getSQLState() != null && e.getSQLState().matches("2[23].*")) {
                return false;
            }
            throw e;
        }
    }
}
