// Caught by Exercise2TitleTest.a_small_difference_is_a_difference: "without Normalizer and Collator"
package threeways.keepaunitofwork;

import java.text.Normalizer;

public final class Title {

    private final String text;

    public Title(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Title title && plain(text).equals(plain(title.text));
    }

    @Override
    public int hashCode() {
        return plain(text).hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
