// Caught by Exercise5TaggedEntryTest.tells_tags_apart_that_differ_in_capitals: "takes them for one"
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
import java.util.Comparator;
import java.util.TreeSet;
import org.hibernate.annotations.SortComparator;

@Entity
@Table(name = "entry")
public class TaggedEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String headline;

    @ManyToMany
    @SortComparator(ByName.class)
    @JoinTable(name = "entry_tag", joinColumns = @JoinColumn(name = "entry_id"), inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private java.util.SortedSet<Tag> tags = new TreeSet<>(new ByName());

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

    public static class ByName implements Comparator<Tag> {

        @Override
        public int compare(Tag one, Tag other) {
            return one.getName().compareToIgnoreCase(other.getName());
        }
    }
}
