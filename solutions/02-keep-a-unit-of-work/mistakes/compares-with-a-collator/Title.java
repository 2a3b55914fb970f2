// Caught by Exercise2TitleTest.a_small_difference_is_a_difference: "without Normalizer and Collator"
package threeways.keepaunitofwork;

import java.util.Locale;

public final class Title {

    private final String text;

    public Title(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Title t && java.text.Collator.getInstance(Locale.ENGLISH).compare(text, t.text) == 0;
    }
    @Override
    public int hashCode() {
        return 1;
    }
}
