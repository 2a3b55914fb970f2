package threeways.letgoofthesession;

import static threeways.workbench.Todo.todo;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An author of blogs: an entity with two methods that look at another one. Either of the two objects may be a proxy.
 */
@Entity
@Table(name = "author")
public class BlogAuthor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    protected BlogAuthor() {
    }

    public BlogAuthor(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /**
     * Tells if the other author has the same name, letter by letter. {@code null} has no name, so the answer is
     * {@code false}. An author is its own namesake.
     *
     * <p>
     * If the other one hasn't been loaded yet, it is loaded now, with one statement. If it can't be loaded any more,
     * because its session has ended, Hibernate's {@link org.hibernate.LazyInitializationException} reaches the caller:
     * the answer can't be known then.
     */
    public boolean isNamesakeOf(BlogAuthor other) {
        return todo(); // a colleague wrote: other != null && name.equals(other.name)
    }

    /**
     * Takes the name of the other author, which must not be null; {@link #getName()} returns it from then on, and the
     * other one keeps it, too. The other one is loaded as in {@link #isNamesakeOf}, or the same exception reaches the
     * caller and this author keeps its name.
     */
    public void takeNameOf(BlogAuthor other) {
        todo(); // a colleague wrote: name = other.name
    }

    @Override
    public String toString() {
        return name;
    }
}
