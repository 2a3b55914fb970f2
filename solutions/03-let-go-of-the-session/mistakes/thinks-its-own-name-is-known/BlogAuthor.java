// Caught by Exercise3BlogAuthorTest.takes_the_name_of_a_proxy: "Take the name even if both have one id"
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
        return other != null && name.equals(other.getName());
    }

    public void takeNameOf(BlogAuthor other) {
        if (id != null && id.equals(other.getId())) {
            return;
        }
        name = other.getName();
    }

    @Override
    public String toString() {
        return name;
    }
}
