// Caught by Exercise3BlogPagesTest.passes_on_what_the_database_refuses: "a catch block swallows it"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        try {
            return session
                    .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.title, b.id", Blog.class)
                    .setFirstResult(page * size)
                    .setMaxResults(size)
                    .getResultList();
        } catch (HibernateException e) {
            return List.of();
        }
    }
}
