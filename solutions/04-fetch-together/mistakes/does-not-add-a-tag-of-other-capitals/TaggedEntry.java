// Caught by Exercise5TaggedEntryTest.tells_tags_apart_that_differ_in_capitals: "put on"
package threeways.fetchtogether;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

@Entity
@Table(name = "entry")
public class TaggedEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String headline;

    @ManyToMany
    @JoinTable(name = "entry_tag", joinColumns = @JoinColumn(name = "entry_id"), inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Set<Tag> tags = new HashSet<>();

    protected TaggedEntry() {
    }

    public Long getId() {
        return id;
    }

    public String getHeadline() {
        return headline;
    }

    public Collection<Tag> getTags() {
        return tags;
    }

    public void tag(Tag tag) {
        if (tags.stream().noneMatch(present -> present.getName().equalsIgnoreCase(tag.getName()))) {
            tags.add(tag);
        }
    }

    public boolean untag(String name) {
        return tags.removeIf(tag -> tag.getName().equals(name));
    }

    @Override
    public String toString() {
        return headline;
    }
}
