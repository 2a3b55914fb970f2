// Caught by Exercise3BlogsByTagTest.includes_changes_that_are_not_flushed_yet: "name Blog if you call addSynchronizedEntityClass"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;
import threeways.blog.Entry;

public class BlogsByTag {

    private final Session session;

    public BlogsByTag(Session session) {
        this.session = session;
    }

    public List<Blog> find(String tag) {
        return session.createNativeQuery("""
                select distinct b.* from blog b
                join entry e on e.blog_id = b.id
                join entry_tag et on et.entry_id = e.id
                join tag t on t.id = et.tag_id
                where t.name = :tag
                order by b.pub_date, b.title
                """, Blog.class)
                .addSynchronizedEntityClass(Entry.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
