// Caught by Exercise1OtherPeoplesBlogsTest.binds_author_and_year: "a setting for static statements"
package threeways.speakplainsql;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import threeways.blog.Headline;

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
        Settings settings = SettingsTools.clone(ctx.settings()).withStatementType(StatementType.STATIC_STATEMENT);
        return ctx.configuration().derive(settings).dsl().resultQuery(CHIS_QUERY, author, year, year).fetchInto(Headline.class);
    }
}
