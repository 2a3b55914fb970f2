package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        return session.createSelectionQuery("""
                with numbered as (
                    select o.id as id, row_number() over (order by o.pubDate desc, o.title, o.id) as place from Blog o
                )
                select b from numbered n join Blog b on b.id = n.id left join fetch b.entries
                where n.place > :skip and n.place <= :upto order by n.place
                """, Blog.class).setParameter("skip", (long) page * size).setParameter("upto", (long) (page + 1) * size).getResultList();
    }
}
