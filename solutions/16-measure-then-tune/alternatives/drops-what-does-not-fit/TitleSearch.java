package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;

public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<String> first(Predicate<String> wanted) {
        try (Stream<String> titles = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetchStreamInto(String.class)) {
            return titles.dropWhile(wanted.negate()).findFirst();
        }
    }
}
