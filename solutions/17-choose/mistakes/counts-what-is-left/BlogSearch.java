// Caught by Exercise2BlogSearchTest.leafs_through_all_pages_by_key: "on every page"
package threeways.choose;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
        Map<String, Object> values = new LinkedHashMap<>();
        String wanted = wanted(form, values);
        return factory.fromSession(session -> {
            String after = last == null ? "" : " and (b.pubDate < :day or b.pubDate = :day and b.id < :id)";
            var count = session.createSelectionQuery("select count(*) from Blog b where " + wanted + after, Long.class);
            values.forEach(count::setParameter);
            var page = session.createSelectionQuery("select b.id, b.title, b.pubDate from Blog b where " + wanted + after
                    + " order by b.pubDate desc, b.id desc", Hit.class);
            values.forEach(page::setParameter);
            if (last != null) {
                page.setParameter("day", last.pubDate()).setParameter("id", last.id());
                count.setParameter("day", last.pubDate()).setParameter("id", last.id());
            }
            return new ResultPage(page.setMaxResults(size).getResultList(), count.getSingleResult());
        });
    }

    private String wanted(SearchForm form, Map<String, Object> values) {
        StringBuilder wanted = new StringBuilder("1 = 1");
        if (form.title() != null) {
            wanted.append(" and locate(lower(:title), lower(b.title)) > 0");
            values.put("title", form.title());
        }
        if (form.year() != null) {
            wanted.append(" and b.pubDate between :first and :final");
            values.put("first", LocalDate.of(form.year(), 1, 1));
            values.put("final", LocalDate.of(form.year(), 12, 31));
        }
        if (form.authors() != null) {
            wanted.append(" and b.authorId in :authors");
            values.put("authors", form.authors());
        }
        if (form.tag() != null) {
            wanted.append(" and exists (select 1 from b.entries e join e.tags t where t.name = :tag)");
            values.put("tag", form.tag());
        }
        return wanted.toString();
    }
}
