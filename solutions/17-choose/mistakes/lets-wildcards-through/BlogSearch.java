// Caught by Exercise2BlogSearchTest.takes_every_character_as_it_was_typed: "stand for themselves"
package threeways.choose;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

public class BlogSearch {

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public BlogSearch(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    public ResultPage find(SearchForm form, Hit last, int size) {
        List<Object> values = new ArrayList<>();
        String wanted = wanted(form, values);
        try (Connection connection = dataSource.getConnection()) {
            long total;
            try (PreparedStatement query = connection.prepareStatement("select count(*) from blog b where " + wanted);
                    ResultSet rows = bind(query, values).executeQuery()) {
                rows.next();
                total = rows.getLong(1);
            }
            String after = "";
            if (last != null) {
                after = " and (b.pub_date < ? or b.pub_date = ? and b.id < ?)";
                values.addAll(List.of(last.pubDate(), last.pubDate(), last.id()));
            }
            values.add(size);
            try (PreparedStatement query = connection
                    .prepareStatement("select b.id, b.title, b.pub_date from blog b where " + wanted + after
                            + " order by b.pub_date desc, b.id desc limit ?");
                    ResultSet rows = bind(query, values).executeQuery()) {
                List<Hit> hits = new ArrayList<>();
                while (rows.next()) {
                    hits.add(new Hit(rows.getLong("id"), rows.getString("title"), rows.getObject("pub_date", LocalDate.class)));
                }
                return new ResultPage(hits, total);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String wanted(SearchForm form, List<Object> values) {
        StringBuilder wanted = new StringBuilder("1 = 1");
        if (form.title() != null) {
            wanted.append(" and lower(b.title) like lower(?) escape '!'");
            values.add("%" + form.title() + "%");
        }
        if (form.year() != null) {
            wanted.append(" and b.pub_date >= ? and b.pub_date < ?");
            values.add(LocalDate.of(form.year(), 1, 1));
            values.add(LocalDate.of(form.year() + 1, 1, 1));
        }
        if (form.authors() != null) {
            wanted.append(form.authors().isEmpty()
                    ? " and 1 = 0"
                    : " and b.author_id in (" + String.join(", ", Collections.nCopies(form.authors().size(), "?")) + ")");
            values.addAll(form.authors());
        }
        if (form.tag() != null) {
            wanted.append(" and b.id in (select e.blog_id from entry e"
                    + " join entry_tag et on et.entry_id = e.id join tag t on t.id = et.tag_id where t.name = ?)");
            values.add(form.tag());
        }
        return wanted.toString();
    }

    private PreparedStatement bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
