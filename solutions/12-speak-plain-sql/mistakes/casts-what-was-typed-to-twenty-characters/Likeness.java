// Caught by Exercise2LikenessTest.agrees_with_h2_on_a_large_archive: "neither text in SQL"
package threeways.speakplainsql;

import org.jooq.Field;
import org.jooq.impl.DSL;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return DSL.field("difference({0}, cast({1} as varchar(20)))", Integer.class, text, DSL.val(typed));
    }
}
