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
                where cast(sql('exists (select 1 from entry e join entry_tag et on et.entry_id = e.id
                    join tag t on t.id = et.tag_id where e.blog_id = ? and t.name = ?)', b.id, :tag) as Boolean)
                order by b.pubDate, b.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
