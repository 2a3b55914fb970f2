// Caught by Exercise3BlogsByTagTest.sorts_titles_as_the_database_does: "Your query has no order by"
package threeways.speakplainsql;

import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogsByTag {

    private final Session session;

    public BlogsByTag(Session session) {
        this.session = session;
    }

    private static final String SQL = """
            select b.* from blog b where exists (
              select 1 from entry e join entry_tag et on et.entry_id = e.id join tag t on t.id = et.tag_id
              where e.blog_id = b.id and t.name = :tag)
            """;

    public List<Blog> find(String tag) {
        return session.createNativeQuery(SQL, Blog.class).setParameter("tag", tag).getResultList().stream()
                .sorted(Comparator.comparing(Blog::getPubDate).thenComparing(Blog::getTitle, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
