// Caught by Exercise3BlogsByTagTest.returns_entities_of_the_session: "aren't entities of the session that was handed over"
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
        List<Blog> blogs = session.createNativeQuery("""
                select distinct b.* from blog b
                join entry e on e.blog_id = b.id
                join entry_tag et on et.entry_id = e.id
                join tag t on t.id = et.tag_id
                where t.name = :tag
                order by b.pub_date, b.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
        session.clear();
        return blogs;
    }
}
