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
