// Caught by Exercise2TitleTest.reading_ten_posts_sends_no_update: "calls equals(Object)"
package threeways.keepaunitofwork;

public final class Title implements Comparable<Title> {

    private final String text;

    public Title(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public int compareTo(Title other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
