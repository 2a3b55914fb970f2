package threeways.fetchtogether;

import static threeways.workbench.Todo.todo;

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

/**
 * An entry and its tags. The public methods and the protected constructor keep their signatures; the fields, their
 * annotations and the bodies are yours. An entity that you add must be nested in this class.
 *
 * <p>
 * The entry's tags are fetched when they are needed, and not with the entry. A tag that is taken off is taken off this
 * entry alone, and neither that nor deleting the entry deletes the tag.
 */
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

    /** Its tags in any order, each of them once. */
    public Collection<Tag> getTags() {
        return tags;
    }

    /**
     * Puts a tag on the entry. When the transaction commits, one row is inserted and none is deleted. A tag that it has
     * is not added again.
     */
    public void tag(Tag tag) {
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
    }

    /**
     * Takes the tag with this name off the entry, and returns whether it had one. When the transaction commits, one row
     * of {@code entry_tag} is deleted, and none is inserted, however many tags the entry has. Names are compared as
     * they are: "Travel" is not "travel". If the entry has no tag of that name, nothing is written.
     */
    public boolean untag(String name) {
        return todo();
    }
}
