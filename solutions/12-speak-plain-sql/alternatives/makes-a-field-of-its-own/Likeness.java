package threeways.speakplainsql;

import static org.jooq.impl.DSL.val;

import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.SQLDataType;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return CustomField.of("difference", SQLDataType.INTEGER,
                ctx -> ctx.sql("difference(").visit(text).sql(", ").visit(val(typed)).sql(')'));
    }
}
