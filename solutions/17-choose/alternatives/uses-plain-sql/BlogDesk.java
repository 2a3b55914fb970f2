package threeways.choose;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

public class BlogDesk {

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public BlogDesk(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    public void save(BlogForm form) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                save(form, connection);
                connection.commit();
            } catch (SQLException | RuntimeException | Error thrown) {
                try {
                    connection.rollback();
                } catch (SQLException suppressed) {
                    thrown.addSuppressed(suppressed);
                }
                throw thrown;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(BlogForm form, Connection connection) throws SQLException {
        String count = "update blog set title = ?, version = version + 1 where id = ? and version = ?";
        if (update(connection, count, form.title(), form.blogId(), form.version()) == 0) {
            throw new OutdatedFormException(form);
        }
        Set<Long> gone = entries(connection, form.blogId());
        if (!gone.containsAll(form.kept())) {
            throw new IllegalArgumentException("The form names entries of other blogs: " + form.kept());
        }
        form.kept().forEach(gone::remove);
        update(connection, "delete from entry_tag where entry_id in (select id from entry where blog_id = ?)", form.blogId());
        try (PreparedStatement delete = connection.prepareStatement("delete from entry where id = ?");
                PreparedStatement update = connection
                        .prepareStatement("update entry set headline = ?, written_on = ?, rating = ? where id = ?");
                PreparedStatement tag = connection.prepareStatement("insert into entry_tag (entry_id, tag_id) values (?, ?)")) {
            for (Long id : gone) {
                bind(delete, id).addBatch();
            }
            for (BlogForm.Line line : form.lines()) {
                Long id = line.id() == null ? add(connection, form.blogId(), line) : line.id();
                if (line.id() != null) {
                    bind(update, line.headline(), line.writtenOn(), line.rating(), id).addBatch();
                }
                for (Long tagId : line.tags()) {
                    bind(tag, id, tagId).addBatch();
                }
            }
            delete.executeBatch();
            update.executeBatch();
            tag.executeBatch();
        }
    }

    private Set<Long> entries(Connection connection, long blogId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id from entry where blog_id = ?");
                ResultSet rows = bind(query, blogId).executeQuery()) {
            Set<Long> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getLong("id"));
            }
            return ids;
        }
    }

    private long add(Connection connection, long blogId, BlogForm.Line line) throws SQLException {
        String insert = "insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert, new String[]{"id"})) {
            bind(statement, blogId, line.headline(), line.writtenOn(), line.rating()).executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private int update(Connection connection, String text, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            return bind(statement, values).executeUpdate();
        }
    }

    private PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
