// Caught by Exercise3NextBlogsTest.keeps_its_place_while_others_publish_and_delete: "Compare with the values in last"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

public class NextBlogs {

    private final DSLContext ctx;

    public NextBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> after(Hit last, int size) {
        var numbered = select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE,
                rowNumber().over(orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())).as("place")).from(BLOG).asTable("numbered");
        Field<Integer> place = numbered.field("place", Integer.class);
        Condition behind = last == null
                ? noCondition()
                : place.gt(select(place).from(numbered).where(numbered.field(BLOG.ID).eq(last.id())));
        return ctx.select(numbered.field(BLOG.ID), numbered.field(BLOG.TITLE), numbered.field(BLOG.PUB_DATE))
                .from(numbered)
                .where(behind)
                .orderBy(place)
                .limit(size)
                .fetch(mapping(Hit::new));
    }
}
