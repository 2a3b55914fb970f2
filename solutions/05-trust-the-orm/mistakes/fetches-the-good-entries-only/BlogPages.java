// Caught by Exercise3BlogPagesTest.brings_all_entries_of_each_blog_along: "must bring all three entries along"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        List<Blog> blogs = session.createSelectionQuery("from Blog b order by b.pubDate desc, b.title, b.id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        session.createSelectionQuery("from Blog b left join fetch b.entries e where b in :blogs and (e.id is null or e.rating is not null)",
                Blog.class)
                .setParameter("blogs", blogs)
                .getResultList();
        return blogs;
    }
}
