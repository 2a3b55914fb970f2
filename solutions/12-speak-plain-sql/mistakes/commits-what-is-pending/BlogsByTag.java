// Caught by Exercise3BlogsByTagTest.writes_changes_at_commit: "a commit was sent at BlogsByTag.java"
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
        if (session.getTransaction().isActive()) {
            session.getTransaction().commit();
            session.beginTransaction();
        }
        return session.createNativeQuery("""
                select b.* from blog b
                where exists (
                    select 1 from entry e join entry_tag et on et.entry_id = e.id join tag t on t.id = et.tag_id
                    where e.blog_id = b.id and t.name = :tag)
                order by b.pub_date, b.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
