package threeways.speakplainsql;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
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
        Map<String, Object> values = Map.of("author", author, "year", year);
        Object[] inTheirPlaces = Pattern.compile("'[^']*'|:(\\w+)").matcher(CHIS_QUERY).results()
                .filter(place -> place.group(1) != null)
                .map(place -> values.get(place.group(1)))
                .toArray();
        return ctx.resultQuery(CHIS_QUERY, inTheirPlaces).fetchInto(Headline.class);
    }
}
