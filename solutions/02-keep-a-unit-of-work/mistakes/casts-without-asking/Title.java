// Caught by Exercise2TitleTest.a_title_is_no_other_thing: "Ask with instanceof before you cast"
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
        return text.equals(((Title) other).text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
