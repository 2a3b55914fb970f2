// Caught by Exercise3BlogsByTagTest.agrees_with_plain_java_for_every_tag_and_after_changes: "The answer remembers the first call"
package threeways.speakplainsql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsByTag {

    private final Session session;

    private final Map<String, List<Blog>> kept = new HashMap<>();

    public BlogsByTag(Session session) {
        this.session = session;
    }

    public List<Blog> find(String tag) {
        if (!kept.containsKey(tag)) {
            kept.put(tag, askedFind(tag));
        }
        return kept.get(tag);
    }

    private List<Blog> askedFind(String tag) {
        return session.createNativeQuery("""
                select b.* from blog b
                where exists (
                    select 1 from entry e
                    join entry_tag et on et.entry_id = e.id
                    join tag t on t.id = et.tag_id
                    where e.blog_id = b.id and t.name = :tag)
                order by b.pub_date, b.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
