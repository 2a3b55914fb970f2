package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class SeriesTitles {

    private final Session session;
    private final SQLDialect dialect;

    public SeriesTitles(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public int putBefore(String series, long authorId) {
        session.flush();
        int renamed = session.doReturningWork(connection -> DSL.using(connection, dialect).update(BLOG)
                .set(BLOG.TITLE, DSL.concat(DSL.val(series + ": "), BLOG.TITLE)).set(BLOG.VERSION, BLOG.VERSION.plus(1))
                .where(BLOG.AUTHOR_ID.eq(authorId)).execute());
        SessionImplementor inside = session.unwrap(SessionImplementor.class);
        for (Object loaded : List.copyOf(inside.getPersistenceContextInternal().getEntitiesByKey().values())) {
            if (loaded instanceof VersionedBlog blog && blog.getAuthorId() != null && blog.getAuthorId() == authorId) {
                session.refresh(blog);
            }
        }
        return renamed;
    }
}
