package threeways.book.firstrow;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.impl.DSL;

final class WithJooq {

    private WithJooq() {
    }

    // tag::first-row-jooq[]
    public static void main(String[] args) {
        try (var ctx = DSL.using("jdbc:h2:mem:notes")) {
            var note = table(name("note"));
            var text = field(name("text"), VARCHAR);
            ctx.createTable(note).column(text).execute();
            ctx.insertInto(note, text).values("the first row").execute();
            System.out.println(ctx.select(text).from(note).fetchSingle(text));
        }
    }
    // end::first-row-jooq[]
}
