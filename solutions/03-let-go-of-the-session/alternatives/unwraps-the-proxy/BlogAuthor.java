package threeways.letgoofthesession;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.Hibernate;

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
        if (other == null) {
            return false;
        }
        BlogAuthor real = Hibernate.unproxy(other, BlogAuthor.class);
        return name.equals(real.name);
    }

    public void takeNameOf(BlogAuthor other) {
        name = Hibernate.unproxy(other, BlogAuthor.class).name;
    }

    @Override
    public String toString() {
        return name;
    }
}
