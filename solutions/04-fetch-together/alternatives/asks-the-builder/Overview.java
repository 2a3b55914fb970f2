package threeways.fetchtogether;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jooq.impl.DSL;

public class Overview {

    private final Session session;

    public Overview(Session session) {
        this.session = session;
    }

    public List<OverviewLine> ofYear(int year) {
        return session.doReturningWork(connection -> DSL.using(connection).select(BLOG.ID, BLOG.TITLE, ENTRY.HEADLINE)
                .from(BLOG).leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .where(DSL.year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID, ENTRY.WRITTEN_ON, ENTRY.ID)
                .fetchGroups(row -> row.value1()).values().stream()
                .map(rows -> new OverviewLine(rows.get(0).value2(),
                        rows.stream().map(row -> row.value3()).filter(Objects::nonNull).toList()))
                .toList());
    }
}
