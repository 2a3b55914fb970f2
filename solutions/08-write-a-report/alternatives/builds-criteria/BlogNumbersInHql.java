package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaRoot;
import org.hibernate.query.criteria.JpaSubQuery;
import threeways.blog.Blog;
import threeways.blog.Entry;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        HibernateCriteriaBuilder cb = session.getCriteriaBuilder();
        JpaCriteriaQuery<BlogInNumbers> query = cb.createQuery(BlogInNumbers.class);
        JpaRoot<Blog> blog = query.from(Blog.class);

        JpaSubQuery<Long> entries = query.subquery(Long.class);
        JpaRoot<Entry> entry = entries.from(Entry.class);
        entries.select(cb.count(entry)).where(cb.equal(entry.get("blog"), blog));

        JpaSubQuery<Long> stars = query.subquery(Long.class);
        JpaRoot<Entry> rated = stars.from(Entry.class);
        stars.select(cb.coalesce(cb.sum(rated.<Integer>get("rating").as(Long.class)), 0L)).where(cb.equal(rated.get("blog"), blog));

        JpaSubQuery<Long> links = query.subquery(Long.class);
        JpaRoot<Permalink> permalink = links.from(Permalink.class);
        links.select(cb.count(permalink)).where(cb.equal(permalink.get("blog"), blog));

        query.select(cb.construct(BlogInNumbers.class, blog.get("id"), blog.get("title"), entries, stars, links))
                .orderBy(cb.desc(blog.get("pubDate")), cb.asc(blog.get("id")));
        return session.createSelectionQuery(query).getResultList();
    }
}
