// Caught by Exercise3BlogPagesTest.reads_no_more_from_a_day_with_many_blogs: "Ask for the entries of these five"
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
        List<Blog> blogs = session.createSelectionQuery("from Blog order by pubDate desc, title, id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        if (!blogs.isEmpty()) {
            session.createSelectionQuery("from Blog b left join fetch b.entries where b.pubDate between :last and :first", Blog.class)
                    .setParameter("last", blogs.get(blogs.size() - 1).getPubDate())
                    .setParameter("first", blogs.get(0).getPubDate())
                    .getResultList();
        }
        return blogs;
    }
}
