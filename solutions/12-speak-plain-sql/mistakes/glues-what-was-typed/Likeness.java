// Caught by Exercise2LikenessTest.takes_whatever_is_typed_for_text: "A template has places, {0} and {1}"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference({0}, '" + typed + "')", Integer.class, text);
    }
}
