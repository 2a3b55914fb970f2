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
    public boolean equals(Object other) {
        return other instanceof Title title && compareTo(title) == 0;
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
