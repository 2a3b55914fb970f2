package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, {1})", text, val(typed)).coerce(Integer.class);
    }
}
