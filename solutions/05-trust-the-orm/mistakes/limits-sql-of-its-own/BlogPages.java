// Caught by Exercise3BlogPagesTest.reads_what_is_on_the_page_and_no_more: "this is a native query"
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
        List<Blog> blogs = session.createNativeQuery("select * from blog order by pub_date desc, title, id", Blog.class)
                .setFirstResult(page * size).setMaxResults(size).getResultList();
        blogs.forEach(b -> Hibernate.initialize(b.getEntries()));
        return blogs;
    }
}
