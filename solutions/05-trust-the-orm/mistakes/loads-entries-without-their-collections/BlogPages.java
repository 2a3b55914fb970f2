// Caught by Exercise3BlogPagesTest.brings_all_entries_of_each_blog_along: "a query for entries fills no list"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;
import threeways.blog.Entry;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        List<Blog> blogs = session.createSelectionQuery("from Blog order by pubDate desc, title, id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        if (!blogs.isEmpty()) {
            session.createSelectionQuery("from Entry e where e.blog in :blogs", Entry.class)
                    .setParameter("blogs", blogs)
                    .getResultList();
        }
        return blogs;
    }
}
