// Not on sqlite: Hibernate makes no batch larger than 1,000 there
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
        long count = session.createSelectionQuery("select count(b) from Blog b where year(b.pubDate) = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult();
        session.setFetchBatchSize((int) Math.max(1, count));
        List<Blog> blogs = session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where year(b.pubDate) = :year
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("year", year)
                .getResultList();
        blogs.forEach(blog -> Hibernate.initialize(blog.getPermalinks()));
        return blogs;
    }
}
