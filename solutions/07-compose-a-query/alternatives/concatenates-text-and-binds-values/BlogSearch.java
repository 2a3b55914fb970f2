package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

public class BlogSearch {

    private final DSLContext ctx;

    public BlogSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> find(SearchForm form) {
        StringBuilder text = new StringBuilder("select id, title, pub_date from blog where 1 = 1");
        List<Object> values = new ArrayList<>();
        if (form.title() != null) {
            text.append(" and lower(title) like lower(?) escape '!'");
            values.add("%" + form.title().replaceAll("[!%_]", "!$0") + "%");
        }
        if (form.year() != null) {
            text.append(" and pub_date >= ? and pub_date < ?");
            values.add(LocalDate.of(form.year(), 1, 1));
            values.add(LocalDate.of(form.year() + 1, 1, 1));
        }
        if (form.authors() != null) {
            text.append(form.authors().isEmpty()
                    ? " and 1 = 0"
                    : " and author_id in (" + "?, ".repeat(form.authors().size() - 1) + "?)");
            values.addAll(form.authors());
        }
        if (form.tag() != null) {
            text.append(" and exists (select 1 from entry e join entry_tag et on et.entry_id = e.id join tag t on t.id = et.tag_id "
                    + "where e.blog_id = blog.id and t.name = ?)");
            values.add(form.tag());
        }
        return ctx.resultQuery(text + " order by pub_date desc, id desc", values.toArray())
                .coerce(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .fetch(mapping(Hit::new));
    }
}
