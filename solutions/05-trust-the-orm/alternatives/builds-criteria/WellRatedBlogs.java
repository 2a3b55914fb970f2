package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaRoot;
import org.hibernate.query.criteria.JpaSubQuery;
import threeways.blog.Blog;
import threeways.blog.Entry;

public class WellRatedBlogs {

    private final Session session;

    public WellRatedBlogs(Session session) {
        this.session = session;
    }

    public List<Blog> list(int atLeast) {
        return session
                .createSelectionQuery("from Blog b join b.entries e where e.rating >= :atLeast order by b.title, b.id", Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }

    public long count(int atLeast) {
        HibernateCriteriaBuilder cb = session.getCriteriaBuilder();
        JpaCriteriaQuery<Long> query = cb.createQuery(Long.class);
        JpaRoot<Blog> blog = query.from(Blog.class);
        JpaSubQuery<Integer> liked = query.subquery(Integer.class);
        JpaRoot<Entry> entry = liked.from(Entry.class);
        liked.select(cb.literal(1)).where(cb.equal(entry.get("blog"), blog), cb.ge(entry.<Integer>get("rating"), atLeast));
        query.select(cb.count(blog)).where(cb.exists(liked));
        return session.createSelectionQuery(query).getSingleResult();
    }
}
