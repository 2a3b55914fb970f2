// Caught by Exercise5TaggedEntryTest.fetches_the_tags_when_they_are_needed: "leave the collection lazy"
package threeways.fetchtogether;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
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

    @ManyToMany(fetch = FetchType.EAGER)
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
        tags.add(tag);
    }

    public boolean untag(String name) {
        return tags.removeIf(tag -> tag.getName().equals(name));
    }
}
