package threeways.fetchtogether;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

@Entity
@Table(name = "entry")
public class TaggedEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String headline;

    @MapKey(name = "name")
    @ManyToMany
    @JoinTable(name = "entry_tag", joinColumns = @JoinColumn(name = "entry_id"), inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Map<String, Tag> tags = new HashMap<>();

    protected TaggedEntry() {
    }

    public Long getId() {
        return id;
    }

    public String getHeadline() {
        return headline;
    }

    public Collection<Tag> getTags() {
        return tags.values();
    }

    public void tag(Tag tag) {
        tags.put(tag.getName(), tag);
    }

    public boolean untag(String name) {
        return tags.remove(name) != null;
    }
}
