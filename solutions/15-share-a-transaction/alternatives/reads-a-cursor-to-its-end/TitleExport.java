package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jooq.Cursor;
import org.jooq.Record1;
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
        Stream.Builder<String> titles = Stream.builder();
        sessionFactory.inTransaction(session -> session.doWork(connection -> {
            try (Cursor<Record1<String>> cursor = DSL.using(connection, dialect)
                    .select(BLOG.TITLE).from(BLOG).where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                    .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1))).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE, BLOG.ID)
                    .fetchLazy()) {
                cursor.forEach(row -> titles.add(row.value1()));
            }
        }));
        return titles.build();
    }
}
