// Caught by Exercise2TitleTest.a_small_difference_is_a_difference: "compare the whole texts, to their ends"
package threeways.keepaunitofwork;

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
        return other instanceof Title title && begin().equals(title.begin());
    }

    @Override
    public int hashCode() {
        return begin().hashCode();
    }

    private String begin() {
        return text.substring(0, Math.min(text.length(), 100));
    }

    @Override
    public String toString() {
        return text;
    }
}
