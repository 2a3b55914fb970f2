// Caught by Exercise3BlogsByTagTest.returns_entities_of_the_session: "select blog's own id"
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
                select min(e.id) as id, b.title, b.pub_date, b.author_id from blog b
                join entry e on e.blog_id = b.id
                join entry_tag et on et.entry_id = e.id
                join tag t on t.id = et.tag_id
                where t.name = :tag
                group by b.id, b.title, b.pub_date, b.author_id
                order by b.pub_date, b.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
