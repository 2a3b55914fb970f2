// Not on postgresql: Hibernate marks the transaction for rollback there if an SQLException leaves doWork
package threeways.shareatransaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.hibernate.Session;
import org.jooq.SQLDialect;

public class TagMerger {

    private final Session session;
    private final SQLDialect dialect;

    public TagMerger(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public void merge(String from, String into) {
        session.doWork(connection -> {
            long fromId = id(connection, from);
            long intoId = id(connection, into);
            if (fromId == intoId) {
                return;
            }
            Savepoint savepoint = connection.setSavepoint();
            try {
                send(connection,
                        "insert into entry_tag (entry_id, tag_id) select f.entry_id, " + intoId + " from entry_tag f where f.tag_id = ?"
                                + " and not exists (select 1 from entry_tag b where b.entry_id = f.entry_id and b.tag_id = " + intoId + ")",
                        fromId);
                send(connection, "delete from entry_tag where tag_id = ?", fromId);
                send(connection, "delete from tag where id = ?", fromId);
            } catch (SQLException failed) {
                connection.rollback(savepoint);
                throw failed;
            }
        });
    }

    private static long id(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select id from tag where name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("There is no tag " + name);
                }
                return rows.getLong(1);
            }
        }
    }

    private static void send(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }
}
