package threeways.trusttheorm;

import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;
import threeways.blog.Headline;

public class NewestBlogs {

    private final Session session;

    public NewestBlogs(Session session) {
        this.session = session;
    }

    public List<Headline> ofEachYear() {
        return session.createSelectionQuery("""
                select b
                from Blog b join (
                    select n.id as id, row_number() over (partition by year(n.pubDate) order by n.pubDate desc, n.title) as place
                    from Blog n) p on p.id = b.id
                where p.place = 1
                """, Blog.class)
                .getResultList().stream()
                .map(blog -> new Headline(blog.getTitle(), blog.getPubDate()))
                .sorted(Comparator.comparing(Headline::pubDate).reversed())
                .toList();
    }
}
