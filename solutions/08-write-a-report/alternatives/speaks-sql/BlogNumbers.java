package threeways.writeareport;

import java.util.List;
import org.jooq.DSLContext;

public class BlogNumbers {

    private final DSLContext ctx;

    public BlogNumbers(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogInNumbers> newestFirst() {
        return ctx.fetch("""
                select b.id, b.title,
                    (select count(*) from entry e where e.blog_id = b.id) as entries,
                    (select coalesce(sum(e.rating), 0) from entry e where e.blog_id = b.id) as stars,
                    (select count(*) from permalink p where p.blog_id = b.id) as links
                from blog b
                order by b.pub_date desc, b.id
                """).into(BlogInNumbers.class);
    }
}
