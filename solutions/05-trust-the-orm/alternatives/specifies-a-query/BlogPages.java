package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.hibernate.query.Page;
import org.hibernate.query.restriction.Path;
import org.hibernate.query.specification.SelectionSpecification;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        return SelectionSpecification.create(Blog.class).fetch(Path.from(Blog.class).to("entries", List.class))
                .sort(Order.desc(Blog.class, "pubDate")).sort(Order.asc(Blog.class, "title")).sort(Order.asc(Blog.class, "id"))
                .createQuery(session).setPage(Page.page(size, page)).getResultList();
    }
}
