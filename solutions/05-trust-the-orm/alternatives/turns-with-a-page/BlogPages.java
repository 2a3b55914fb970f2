package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.Page;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.title, b.id", Blog.class)
                .setPage(Page.page(size, page))
                .getResultList();
    }
}
