// Caught by Exercise3BlogPagesTest.brings_all_entries_of_each_blog_along: "The entries of these blogs aren't fetched"
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
        return session
                .createSelectionQuery("from Blog b order by b.pubDate desc, b.title, b.id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }
}
