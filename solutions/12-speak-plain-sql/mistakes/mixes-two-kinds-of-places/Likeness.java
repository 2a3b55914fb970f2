// Caught by Exercise2LikenessTest.says_how_alike_two_texts_sound: "a ? counts from the first value again"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, ?)", Integer.class, text, typed);
    }
}
