package threeways.askonequestion;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.hibernate.query.range.Range;
import org.hibernate.query.restriction.Path;
import org.hibernate.query.specification.SelectionSpecification;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        return SelectionSpecification.create(Blog.class)
                .restrict(Path.from(Blog.class).to("pubDate", LocalDate.class)
                        .restrict(Range.closed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))))
                .sort(Order.desc(Blog.class, "pubDate"))
                .sort(Order.asc(Blog.class, "title"))
                .createQuery(session)
                .getResultList();
    }
}
