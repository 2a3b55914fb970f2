// Caught by Exercise3BlogAuthorTest.tells_different_names_apart: "since null has no name"
package threeways.letgoofthesession;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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
        return name.equals(String.valueOf(other)); // toString leads through a proxy, and is the name
    }

    public void takeNameOf(BlogAuthor other) {
        name = other.getName();
    }

    @Override
    public String toString() {
        return name;
    }
}
