// Caught by Exercise3EntryImportTest.takes_every_character_as_it_was_typed: "make no instant of it"
package threeways.choose;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection
                        .prepareStatement("insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            try {
                for (int from = 0; from < drafts.size(); from += TOGETHER) {
                    List<Draft> hundred = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
                    try {
                        send(insert, hundred);
                        connection.commit();
                    } catch (SQLException failed) {
                        connection.rollback();
                        if (!isBadData(failed)) {
                            throw failed;
                        }
                        refused.addAll(hundred);
                    }
                }
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The import was broken off", failed);
        }
        return refused;
    }

    private static void send(PreparedStatement insert, List<Draft> hundred) throws SQLException {
        insert.clearBatch();
        for (Draft draft : hundred) {
            insert.setLong(1, draft.blogId());
            insert.setString(2, draft.headline());
            insert.setDate(3, draft.writtenOn() == null
                    ? null
                    : new Date(draft.writtenOn().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
            insert.setObject(4, draft.rating(), Types.INTEGER);
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static boolean isBadData(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
