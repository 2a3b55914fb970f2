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
                select {b.*} from blog b
                where b.id in (
                    select e.blog_id from entry e
                    join entry_tag et on et.entry_id = e.id
                    join tag t on t.id = et.tag_id
                    where t.name = ?1)
                order by b.pub_date, b.title
                """, Blog.class)
                .addEntity("b", Blog.class)
                .setParameter(1, tag)
                .getResultList();
    }
}
