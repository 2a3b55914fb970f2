// Caught by Exercise2LikenessTest.treats_typed_characters_as_text: "Bind what was typed, and refuse no character of it"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        if (typed.contains("'")) {
            throw new IllegalArgumentException("No quotes, please: " + typed);
        }
        return field("difference({0}, '" + typed + "')", Integer.class, text);
    }
}
