package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaRoot;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        HibernateCriteriaBuilder cb = session.getCriteriaBuilder();
        JpaCriteriaQuery<Blog> query = cb.createQuery(Blog.class);
        JpaRoot<Blog> blog = query.from(Blog.class);
        blog.fetch("entries", jakarta.persistence.criteria.JoinType.LEFT);
        query.orderBy(cb.desc(blog.get("pubDate")), cb.asc(blog.get("title")), cb.asc(blog.get("id")));
        return session.createSelectionQuery(query).setFirstResult(page * size).setMaxResults(size).getResultList();
    }
}
