package threeways.keepaunitofwork;

/**
 * A blog's title as a class of its own. Hibernate reads and writes it through {@link TitleConverter}, for the entity {@link Post}; both are
 * finished and stay as they are.
 *
 * <p>
 * Two titles of the same text are equal, which is how Hibernate finds out that nothing has changed.
 */
public final class Title {

    private final String text;

    /**
     * @param text
     *            the words, never null
     */
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
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
