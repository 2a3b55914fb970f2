// Caught by Exercise2BlogSearchTest.takes_every_character_as_it_was_typed: "as title"
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
        StringBuilder where = new StringBuilder(" from blog b where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (form.title() != null) {
            where.append(" and lower(b.title) like lower(?) escape '!'");
            values.add("%" + form.title().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        if (form.year() != null) {
            where.append(" and b.pub_date between ? and ?");
            values.add(LocalDate.of(form.year(), 1, 1));
            values.add(LocalDate.of(form.year(), 12, 31));
        }
        if (form.authors() != null) {
            if (form.authors().isEmpty()) {
                where.append(" and 1 = 0");
            } else {
                where.append(" and b.author_id in (" + String.join(", ", Collections.nCopies(form.authors().size(), "?")) + ")");
                values.addAll(form.authors());
            }
        }
        if (form.tag() != null) {
            where.append(
                    " and exists (select 1 from entry e join entry_tag et on et.entry_id = e.id join tag t on t.id = et.tag_id where e.blog_id = b.id and t.name = ? or b.title = ?)");
            values.add(form.tag());
            values.add(form.tag());
        }
        try (Connection c = dataSource.getConnection()) {
            long total;
            try (PreparedStatement s = c.prepareStatement("select count(*)" + where)) {
                bind(s, values);
                try (ResultSet r = s.executeQuery()) {
                    r.next();
                    total = r.getLong(1);
                }
            }
            if (last != null) {
                where.append(" and (b.pub_date < ? or b.pub_date = ? and b.id < ?)");
                values.add(last.pubDate());
                values.add(last.pubDate());
                values.add(last.id());
            }
            values.add(size);
            List<Hit> hits = new ArrayList<>();
            try (PreparedStatement s = c
                    .prepareStatement("select b.id, b.title, b.pub_date" + where + " order by b.pub_date desc, b.id desc limit ?")) {
                bind(s, values);
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        hits.add(new Hit(r.getLong(1), r.getString(2), r.getObject(3, LocalDate.class)));
                    }
                }
            }
            return new ResultPage(hits, total);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement s, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            s.setObject(i + 1, values.get(i));
        }
    }
}
