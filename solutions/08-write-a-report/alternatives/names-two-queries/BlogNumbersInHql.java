package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                with written as (select e.blog.id as blog, count(*) as entries, sum(e.rating) as stars from Entry e group by e.blog.id),
                    linked as (select p.blog.id as blog, count(*) as links from Permalink p group by p.blog.id)
                select b.id, b.title, coalesce(w.entries, 0), coalesce(w.stars, 0), coalesce(l.links, 0)
                from Blog b left join written w on w.blog = b.id left join linked l on l.blog = b.id
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
