// Caught by Exercise5TaggedEntryTest.leaves_an_entry_without_that_tag_alone: "Compare names with equals"
package threeways.fetchtogether;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.text.Collator;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
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
        tags.add(tag);
    }

    public boolean untag(String name) {
        if (name == null) {
            return false;
        }
        Collator exactly = Collator.getInstance(Locale.ROOT);
        exactly.setStrength(Collator.TERTIARY); // "Travel" is not "travel"
        return tags.removeIf(tag -> exactly.equals(tag.getName(), name));
    }
}
