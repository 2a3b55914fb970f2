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
        return session.createSelectionQuery("""
                from Blog b
                where b.id in (select e.blog.id from Entry e where cast(sql('(select count(*) from entry_tag et
                    join tag t on t.id = et.tag_id where et.entry_id = ? and t.name = ?)', e.id, :tag) as Integer) > 0)
                order by b.pubDate, b.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
