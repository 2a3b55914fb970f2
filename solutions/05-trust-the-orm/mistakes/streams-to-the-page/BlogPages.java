// Caught by Exercise3BlogPagesTest.reads_what_is_on_the_page_and_no_more: "the page was cut out in Java"
package threeways.trusttheorm;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        String hql = "from Blog b left join fetch b.entries order by b.pubDate desc, b.title, b.id";
        try (Stream<Blog> blogs = session.createSelectionQuery(hql, Blog.class).getResultStream()) {
            return blogs.skip((long) page * size).limit(size).toList();
        }
    }
}
