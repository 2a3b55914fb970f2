// Caught by Exercise5TaggedEntryTest.deletes_one_row_however_many_tags_there_are: "A List has no key"
package threeways.fetchtogether;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

@Entity
@Table(name = "entry")
public class TaggedEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String headline;

    @ManyToMany
    @JoinTable(name = "entry_tag", joinColumns = @JoinColumn(name = "entry_id"), inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private List<Tag> tags = new ArrayList<>();

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
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
    }

    public boolean untag(String name) {
        List<Tag> left = new ArrayList<>(tags);
        boolean had = left.removeIf(tag -> tag.getName().equals(name));
        if (had) {
            tags.clear();
            tags.addAll(left);
        }
        return had;
    }
}
