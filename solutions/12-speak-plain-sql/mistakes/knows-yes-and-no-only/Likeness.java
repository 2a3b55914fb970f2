// Caught by Exercise2LikenessTest.compares_a_title_with_what_was_typed: "Your SQL doesn't call difference"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return when(field("soundex({0})", String.class, text).eq(field("soundex({0})", String.class, val(typed))), inline(4))
                .otherwise(inline(0));
    }
}
