package threeways.askonequestion;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.hibernate.query.criteria.JpaRoot;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        HibernateCriteriaBuilder builder = session.getCriteriaBuilder();
        JpaCriteriaQuery<Blog> query = builder.createQuery(Blog.class);
        JpaRoot<Blog> blog = query.from(Blog.class);
        query.where(builder.equal(builder.year(blog.get("pubDate")), year));
        query.orderBy(builder.desc(blog.get("pubDate")), builder.asc(blog.get("title")));
        return session.createSelectionQuery(query).getResultList();
    }
}
