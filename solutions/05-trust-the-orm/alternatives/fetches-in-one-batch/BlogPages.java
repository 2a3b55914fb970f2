package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        session.setFetchBatchSize(Math.max(2, size));
        List<Blog> blogs = session.createSelectionQuery("from Blog b order by b.pubDate desc, b.title, b.id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        blogs.forEach(blog -> Hibernate.initialize(blog.getEntries()));
        return blogs;
    }
}
