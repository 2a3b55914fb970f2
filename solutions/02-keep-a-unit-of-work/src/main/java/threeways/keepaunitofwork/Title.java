package threeways.keepaunitofwork;

/**
 * A blog's title as a class of its own. Hibernate reads and writes it through {@link TitleConverter}, for the entity
 * {@link Post}; both are finished and stay as they are.
 *
 * <p>
 * As the class stands, a program that only reads ten posts sends ten UPDATEs. Change this class so that
 * <ul>
 * <li>reading sends no UPDATE, and neither does {@code post.setTitle(…)} with a title of the same text;
 * <li>a title of another text is stored with one UPDATE, also if it differs in letter case or in a space only;
 * <li>a title can be looked up in a {@code HashSet} by another title of the same text;
 * <li>the constructor, {@code text()} and {@code toString()} remain.
 * </ul>
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
