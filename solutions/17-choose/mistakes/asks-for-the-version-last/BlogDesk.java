// Caught by Exercise1BlogDeskTest.refuses_a_form_that_is_out_of_date: "Ask for the version before"
package threeways.choose;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        try (Connection c = dataSource.getConnection()) {
            c.setAutoCommit(false);
            try {
                write(c, form);
                c.commit();
            } catch (SQLException | RuntimeException | Error e) {
                try {
                    c.rollback();
                } catch (SQLException r) {
                    e.addSuppressed(r);
                }
                throw e;
            } finally {
                c.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int run(Connection c, String sql, Object... values) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            return s.executeUpdate();
        }
    }

    private void write(Connection c, BlogForm form) throws SQLException {

        Set<Long> own = new HashSet<>();
        try (PreparedStatement s = c.prepareStatement("select id from entry where blog_id = ?")) {
            s.setLong(1, form.blogId());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    own.add(r.getLong(1));
                }
            }
        }
        if (!own.containsAll(form.kept())) {
            throw new IllegalArgumentException("not an entry of the blog");
        }
        run(c, "delete from entry_tag where entry_id in (select id from entry where blog_id = ?)", form.blogId());
        own.removeAll(form.kept());
        try (PreparedStatement s = c.prepareStatement("delete from entry where id = ?")) {
            for (Long id : own) {
                s.setLong(1, id);
                s.addBatch();
            }
            if (!own.isEmpty()) {
                s.executeBatch();
            }
        }
        List<BlogForm.Line> old = form.lines().stream().filter(line -> line.id() != null).toList();
        try (PreparedStatement s = c
                .prepareStatement("update entry set headline = ?, written_on = ?, rating = ? where id = ? and blog_id = ?")) {
            for (BlogForm.Line line : old) {
                s.setString(1, line.headline());
                s.setObject(2, line.writtenOn());
                s.setObject(3, line.rating(), Types.INTEGER);
                s.setLong(4, line.id());
                s.setLong(5, form.blogId());
                s.addBatch();
            }
            if (!old.isEmpty()) {
                s.executeBatch();
            }
        }
        List<long[]> pairs = new ArrayList<>();
        for (BlogForm.Line line : form.lines()) {
            long id = line.id() != null ? line.id() : insert(c, form, line);
            for (Long tag : line.tags()) {
                pairs.add(new long[]{id, tag});
            }
        }
        try (PreparedStatement s = c.prepareStatement("insert into entry_tag (entry_id, tag_id) values (?, ?)")) {
            for (long[] pair : pairs) {
                s.setLong(1, pair[0]);
                s.setLong(2, pair[1]);
                s.addBatch();
            }
            if (!pairs.isEmpty()) {
                s.executeBatch();
            }
        }
        if (run(c, "update blog set title = ?, version = version + 1 where id = ? and version = ?", form.title(), form.blogId(),
                form.version()) != 1) {
            throw new OutdatedFormException(form);
        }
    }

    private static long insert(Connection c, BlogForm form, BlogForm.Line line) throws SQLException {
        try (PreparedStatement s = c.prepareStatement("insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?)",
                new String[]{"id"})) {
            s.setLong(1, form.blogId());
            s.setString(2, line.headline());
            s.setObject(3, line.writtenOn());
            s.setObject(4, line.rating(), Types.INTEGER);
            s.executeUpdate();
            try (ResultSet r = s.getGeneratedKeys()) {
                r.next();
                return r.getLong(1);
            }
        }
    }
}
