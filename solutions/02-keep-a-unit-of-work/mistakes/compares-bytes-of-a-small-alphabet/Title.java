// Caught by Exercise2TitleTest.a_small_difference_is_a_difference: "and no bytes"
package threeways.keepaunitofwork;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
        return other instanceof Title title
                && Arrays.equals(text.getBytes(StandardCharsets.ISO_8859_1), title.text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return text;
    }
}
