// Caught by Exercise3BlogAuthorTest.tells_when_nobody_can_know: "and don't catch or wrap the exception"
package threeways.letgoofthesession;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Hibernate;
import org.hibernate.LazyInitializationException;

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

    public boolean isNamesakeOf(BlogAuthor other) {
        return other != null && name.equals(other.getName());
    }

    public void takeNameOf(BlogAuthor other) {
        if (Hibernate.isInitialized(other)) {
            name = other.getName();
        } else {
            try {
                Hibernate.initialize(other);
                name = other.getName();
            } catch (LazyInitializationException e) {
                System.getLogger("names").log(System.Logger.Level.TRACE, "no name", e);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
