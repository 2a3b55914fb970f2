// Caught by Exercise3EntryImportTest.stores_any_number_of_drafts: "2001 good drafts"
package threeways.choose;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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
        for (int from = 0; from < Math.min(1000, drafts.size()); from += TOGETHER) {
            List<Draft> some = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
            if (!store(some)) {
                refused.addAll(some);
            }
        }
        return refused;
    }

    private boolean store(List<Draft> drafts) {
        try (Connection c = dataSource.getConnection()) {
            c.setAutoCommit(false);
            try (PreparedStatement s = c
                    .prepareStatement("insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?)")) {
                for (Draft d : drafts) {
                    s.setLong(1, d.blogId());
                    s.setString(2, d.headline());
                    s.setObject(3, d.writtenOn());
                    s.setObject(4, d.rating(), Types.INTEGER);
                    s.addBatch();
                }
                s.executeBatch();
                c.commit();
                return true;
            } catch (SQLException e) {
                c.rollback();
                if (isBad(e)) {
                    return false;
                }
                throw e;
            } finally {
                c.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isBad(SQLException e) {
        return e.getSQLState() != null && (e.getSQLState().startsWith("22") || e.getSQLState().startsWith("23"));
    }
}
