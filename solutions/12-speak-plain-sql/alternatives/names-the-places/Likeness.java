package threeways.speakplainsql;

import static org.jooq.impl.DSL.field;

import org.jooq.Field;

public class Likeness {

    public Field<Integer> of(Field<String> text, String typed) {
        return field("difference(:text, :typed)", Integer.class, text, typed);
    }
}
