// Caught by Exercise2LikenessTest.works_for_a_column_of_any_table: "as an argument of the template"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.BLOG;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, {1})", Integer.class, BLOG.TITLE, val(typed));
    }
}
