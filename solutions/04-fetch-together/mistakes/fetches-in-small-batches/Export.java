// Caught by Exercise2ExportTest.sends_at_most_three_statements_however_many_blogs: "The number of statements must not grow with the blogs"
package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;

public class Export {

    private final Session session;

    public Export(Session session) {
        this.session = session;
    }

    public List<Blog> ofYear(int year) {
        session.setFetchBatchSize(100);
        List<Blog> blogs = session.createSelectionQuery("""
                from Blog b where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .getResultList();
        blogs.forEach(blog -> {
            Hibernate.initialize(blog.getEntries());
            Hibernate.initialize(blog.getPermalinks());
        });
        return blogs;
    }
}
