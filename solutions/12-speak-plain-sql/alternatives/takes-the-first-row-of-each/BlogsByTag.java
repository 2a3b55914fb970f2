package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsByTag {

    private final Session session;

    public BlogsByTag(Session session) {
        this.session = session;
    }

    public List<Blog> find(String tag) {
        return session.createNativeQuery("""
                select x.id, x.title, x.pub_date, x.author_id
                from (
                    select b.*, row_number() over (partition by b.id order by e.id) as n
                    from blog b
                    join entry e on e.blog_id = b.id
                    join entry_tag et on et.entry_id = e.id
                    join tag t on t.id = et.tag_id
                    where t.name = :tag
                ) x
                where x.n = 1
                order by x.pub_date, x.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
