// Not on mysql, mariadb: jOOQ writes it for H2 here, with quotes that mean a text there
package threeways.speakplainsql;

import static org.jooq.impl.DSL.select;
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
        var query = DSL.using(SQLDialect.H2)
                .select(BLOG.fields())
                .from(BLOG)
                .where(BLOG.ID.in(select(ENTRY.BLOG_ID)
                        .from(ENTRY)
                        .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                        .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                        .where(TAG.NAME.eq(tag))))
                .orderBy(BLOG.PUB_DATE, BLOG.TITLE);
        var handedOver = session.createNativeQuery(query.getSQL(), Blog.class);
        for (int i = 0; i < query.getBindValues().size(); i++) {
            handedOver.setParameter(i + 1, query.getBindValues().get(i));
        }
        return handedOver.getResultList();
    }
}
