// Caught by Exercise5TitleExportTest.agrees_with_a_reference_on_a_large_archive: "use no distinct and no set, and group by id"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
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
        Set<String> titles = new LinkedHashSet<>(
                sessionFactory.fromTransaction(session -> session.doReturningWork(connection -> DSL.using(connection, dialect)
                        .select(BLOG.TITLE)
                        .from(BLOG)
                        .where(BLOG.PUB_DATE.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                        .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE, BLOG.ID)
                        .fetch(BLOG.TITLE))));
        return titles.stream();
    }
}
