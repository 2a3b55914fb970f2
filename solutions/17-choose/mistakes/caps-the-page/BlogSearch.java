// Caught by Exercise2BlogSearchTest.agrees_with_plain_java_in_a_large_archive: "no field"
package threeways.choose;

import java.util.HashMap;
import java.util.Map;
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
        StringBuilder where = new StringBuilder(" from Blog b where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (form.title() != null) {
            where.append(" and locate(lower(:title), lower(b.title)) > 0");
            values.put("title", form.title());
        }
        if (form.year() != null) {
            where.append(" and year(b.pubDate) = :year");
            values.put("year", form.year());
        }
        if (form.authors() != null) {
            where.append(form.authors().isEmpty() ? " and 1 = 0" : " and b.authorId in :authors");
            if (!form.authors().isEmpty()) {
                values.put("authors", form.authors());
            }
        }
        if (form.tag() != null) {
            where.append(" and exists (select 1 from b.entries e join e.tags t where t.name = :tag)");
            values.put("tag", form.tag());
        }
        return factory.fromSession(session -> {
            var count = session.createSelectionQuery("select count(b)" + where, Long.class);
            values.forEach(count::setParameter);
            long total = count.getSingleResult();
            if (last != null) {
                where.append(" and (b.pubDate < :day or b.pubDate = :day and b.id < :id)");
                values.put("day", last.pubDate());
                values.put("id", last.id());
            }
            var page = session.createSelectionQuery("select b.id, b.title, b.pubDate" + where + " order by b.pubDate desc, b.id desc",
                    Hit.class);
            values.forEach(page::setParameter);
            return new ResultPage(page.setMaxResults(Math.min(size, 100)).getResultList(), total);
        });
    }
}
