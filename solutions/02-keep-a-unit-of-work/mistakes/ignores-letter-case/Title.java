// Caught by Exercise2TitleTest.a_small_difference_is_a_difference: "and not with equalsIgnoreCase"
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
    public boolean equals(Object other) {
        return other instanceof Title title && text.equalsIgnoreCase(title.text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
