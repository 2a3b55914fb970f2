// Caught by Exercise3BlogsByTagTest.includes_changes_that_are_not_flushed_yet: "bare connection"
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

public class BlogsByTag {

    private final Session session;

    public BlogsByTag(Session session) {
        this.session = session;
    }

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
