// Not on sqlite: it has no extract
package threeways.askonequestion;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int year) {
        return session.createNativeQuery("""
                select b.id, b.title, b.pub_date, b.author_id, b.version
                from blog b
                join (select cast(:year as decimal(4)) as y) asked on extract(year from b.pub_date) = asked.y
                order by b.pub_date desc, b.title""", Blog.class)
                .setParameter("year", year)
                .getResultList();
    }
}
