package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record2;
import threeways.blog.Headline;

public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> newestFirst(int year) {
        try (Stream<Record2<String, LocalDate>> rows = ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)))
                .and(BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetchStream()) {
            return rows.map(mapping(Headline::new)::map).toList();
        }
    }
}
