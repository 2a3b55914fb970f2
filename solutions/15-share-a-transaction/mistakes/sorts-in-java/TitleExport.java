// Caught by Exercise5TitleExportTest.asks_once_and_lets_the_database_choose: "no ORDER BY"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.util.Comparator;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class TitleExport {

    private final SessionFactory sessionFactory;
    private final SQLDialect dialect;

    public TitleExport(SessionFactory sessionFactory, SQLDialect dialect) {
        this.sessionFactory = sessionFactory;
        this.dialect = dialect;
    }

    public Stream<String> titlesOf(int year) {
        return sessionFactory
                .fromTransaction(session -> session.doReturningWork(
                        connection -> DSL.using(connection, dialect).selectFrom(BLOG).where(DSL.year(BLOG.PUB_DATE).eq(year)).fetch()))
                .stream()
                .sorted(Comparator.comparing((threeways.blog.db.tables.records.BlogRecord blog) -> blog.getPubDate()).reversed()
                        .thenComparing(blog -> blog.getTitle()).thenComparing(blog -> blog.getId()))
                .map(blog -> blog.getTitle());
    }
}
