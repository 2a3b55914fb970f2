// Caught by Exercise2TitleTest.a_small_difference_is_a_difference: "and replace nothing"
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
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Title t && text.replaceAll("\\s+", " ").equals(t.text.replaceAll("\\s+", " "));
    }
    @Override
    public int hashCode() {
        return 1;
    }
}
