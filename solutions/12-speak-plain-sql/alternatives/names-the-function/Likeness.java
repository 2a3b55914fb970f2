package threeways.speakplainsql;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return function("difference", Integer.class, text, val(typed));
    }
}
