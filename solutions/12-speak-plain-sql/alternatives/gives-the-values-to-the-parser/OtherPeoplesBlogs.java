package threeways.speakplainsql;

import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;
import org.jooq.ResultQuery;

public class OtherPeoplesBlogs {

    static final String CHIS_QUERY = """
            select title, pub_date from blog
            where author_id is distinct from :author
              and extract(year from pub_date) in (:year, :year - 1)
              and title <> ':x?{0}'
            order by pub_date desc, title""";

    private final DSLContext ctx;

    public OtherPeoplesBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Headline> of(int year, long author) {
        ResultQuery<?> query = ctx.parser().parseResultQuery(CHIS_QUERY, author, year, year);
        return ctx.fetch(query).into(Headline.class);
    }
}
