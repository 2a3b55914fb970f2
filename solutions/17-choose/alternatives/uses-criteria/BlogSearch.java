package threeways.choose;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        return factory.fromSession(session -> {
            var cb = session.getCriteriaBuilder();
            var count = cb.createQuery(Long.class);
            var b = count.from(Blog.class);
            count.select(cb.count(b)).where(where(cb, count, b, form).toArray(new Predicate[0]));
            long total = session.createQuery(count).getSingleResult();
            var page = cb.createQuery(Hit.class);
            var p = page.from(Blog.class);
            var all = where(cb, page, p, form);
            if (last != null) {
                all.add(cb.or(cb.lessThan(p.<LocalDate>get("pubDate"), last.pubDate()),
                        cb.and(cb.equal(p.get("pubDate"), last.pubDate()), cb.lessThan(p.<Long>get("id"), last.id()))));
            }
            page.select(cb.construct(Hit.class, p.get("id"), p.get("title"), p.get("pubDate"))).where(all.toArray(new Predicate[0]))
                    .orderBy(cb.desc(p.get("pubDate")), cb.desc(p.get("id")));
            return new ResultPage(session.createQuery(page).setMaxResults(size).getResultList(), total);
        });
    }

    private static List<Predicate> where(CriteriaBuilder cb, CriteriaQuery<?> q, Root<Blog> b, SearchForm form) {
        List<Predicate> all = new ArrayList<>();
        if (form.title() != null) {
            all.add(cb.greaterThan(cb.locate(cb.lower(b.get("title")), form.title().toLowerCase(Locale.ROOT)), 0));
        }
        if (form.year() != null) {
            all.add(cb.greaterThanOrEqualTo(b.<LocalDate>get("pubDate"), LocalDate.of(form.year(), 1, 1)));
            all.add(cb.lessThan(b.<LocalDate>get("pubDate"), LocalDate.of(form.year() + 1, 1, 1)));
        }
        if (form.authors() != null) {
            all.add(form.authors().isEmpty() ? cb.disjunction() : b.get("authorId").in(form.authors()));
        }
        if (form.tag() != null) {
            var sub = q.subquery(Long.class);
            var e = sub.from(Entry.class);
            sub.select(e.get("blog").get("id")).where(cb.equal(e.join("tags").get("name"), form.tag()));
            all.add(b.get("id").in(sub));
        }
        return all;
    }
}
