// Caught by Exercise2LikenessTest.compares_a_title_with_what_was_typed: "became a string literal"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference(?, ?)", Integer.class, text.getName(), typed);
    }
}
