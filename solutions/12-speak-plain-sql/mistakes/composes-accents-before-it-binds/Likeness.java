// Caught by Exercise2LikenessTest.binds_what_was_typed: "exactly as it was typed"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import java.text.Normalizer;
import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return function("difference", Integer.class, text, val(Normalizer.normalize(typed, Normalizer.Form.NFC)));
    }
}
