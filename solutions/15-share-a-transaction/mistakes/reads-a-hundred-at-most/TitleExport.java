// Caught by Exercise5TitleExportTest.asks_once_and_lets_the_database_choose: "has a limit"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
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
        return sessionFactory.fromTransaction(
                session -> session.doReturningWork(connection -> DSL.using(connection, dialect).select(BLOG.TITLE).from(BLOG)
                        .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1))).and(BLOG.PUB_DATE.lt(LocalDate.of(year, 1, 1).plusYears(1)))
                        .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE, BLOG.ID).limit(100).fetch(BLOG.TITLE)))
                .stream();
    }
}
