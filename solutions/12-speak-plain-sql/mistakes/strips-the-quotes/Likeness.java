// Caught by Exercise2LikenessTest.binds_what_was_typed: "what was typed is concatenated or inlined"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, '" + typed.replace("'", "") + "')", Integer.class, text);
    }
}
