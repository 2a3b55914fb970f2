package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.value;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({1}, {0})", SQLDataType.INTEGER, text, value(typed));
    }
}
