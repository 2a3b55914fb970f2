// Caught by Exercise2TitleTest.reading_ten_posts_sends_no_update: "override this method"
package threeways.keepaunitofwork;

public final class Title {

    private final String text;

    public Title(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public boolean equals(Title other) {
        return other != null && text.equals(other.text);
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
