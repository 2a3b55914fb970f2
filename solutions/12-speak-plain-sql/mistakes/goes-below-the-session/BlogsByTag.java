// Caught by Exercise3BlogsByTagTest.sees_what_has_not_been_written_yet: "the bare connection doesn't"
package threeways.speakplainsql;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import threeways.blog.Blog;

/** Finds blogs by the tags of their entries. Tags are in the tables {@code tag} and {@code entry_tag}, and Hibernate maps neither. */
public class BlogsByTag {

    private final Session session;

    public BlogsByTag(Session session) {
        this.session = session;
    }

    /**
     * Finds the blogs with at least one entry that carries {@code tag}, oldest first, those of one day by title. However many entries carry it,
     * a blog comes once.
     *
     * <p>
     * One query finds them. They are entities of the session: the same objects as elsewhere in it, and what is changed in them is written at
     * commit. What was changed in the session before, and has not been written yet, counts.
     */
    public List<Blog> find(String tag) {
        List<Long> ids = session.doReturningWork(connection -> DSL.using(connection, SQLDialect.H2)
                .selectDistinct(BLOG.ID, BLOG.PUB_DATE, BLOG.TITLE)
                .from(BLOG)
                .join(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(TAG.NAME.eq(tag))
                .orderBy(BLOG.PUB_DATE, BLOG.TITLE)
                .fetch(BLOG.ID));
        return session.findMultiple(Blog.class, ids);
    }
}
