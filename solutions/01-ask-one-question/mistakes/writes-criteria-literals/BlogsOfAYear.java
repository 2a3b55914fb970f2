// Caught by Exercise2BlogsOfAYearTest.lets_the_database_choose_and_sort: "literal(…) write it into the text"
package threeways.askonequestion;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        HibernateCriteriaBuilder builder = session.getCriteriaBuilder();
        var query = builder.createQuery(Blog.class);
        var blog = query.from(Blog.class);
        query.select(blog)
                .where(builder.equal(builder.year(blog.<LocalDate>get("pubDate")), builder.literal(year)))
                .orderBy(builder.desc(blog.get("pubDate")), builder.asc(blog.get("title")));
        return session.createSelectionQuery(query).getResultList();
    }
}
