// Caught by Exercise2TitleTest.a_set_finds_a_title_of_the_same_text: "Override hashCode() together with equals"
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
        return other instanceof Title title && text.equals(title.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
