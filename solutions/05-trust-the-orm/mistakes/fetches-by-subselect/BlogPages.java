// Caught by Exercise3BlogPagesTest.reads_what_is_on_the_page_and_no_more: "entries of blogs on other pages were read"
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
        session.setSubselectFetchingEnabled(true);
        List<Blog> blogs = session.createSelectionQuery("from Blog b order by b.pubDate desc, b.title, b.id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        blogs.forEach(blog -> Hibernate.initialize(blog.getEntries()));
        return blogs;
    }
}
