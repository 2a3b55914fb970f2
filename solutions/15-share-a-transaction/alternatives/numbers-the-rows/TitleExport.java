package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

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
        return sessionFactory.fromTransaction(session -> session.doReturningWork(connection -> DSL.using(connection, dialect)
                .select(DSL.field(DSL.name("t", "title"), String.class))
                .from(DSL.select(BLOG.TITLE, DSL.rowNumber().over(DSL.orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE, BLOG.ID)).as("place"))
                        .from(BLOG).where(DSL.extract(BLOG.PUB_DATE, org.jooq.DatePart.YEAR).eq(year)).asTable("t"))
                .orderBy(DSL.field(DSL.name("t", "place"))).fetch(row -> row.value1()))).stream();
    }
}
