package threeways.fetchtogether;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
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

    @OneToMany(mappedBy = "entry", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Tagging> taggings = new ArrayList<>();

    protected TaggedEntry() {
    }

    public Long getId() {
        return id;
    }

    public String getHeadline() {
        return headline;
    }

    public Collection<Tag> getTags() {
        return taggings.stream().map(tagging -> tagging.tag).toList();
    }

    public void tag(Tag tag) {
        if (!getTags().contains(tag)) {
            Tagging tagging = new Tagging();
            tagging.entry = this;
            tagging.tag = tag;
            taggings.add(tagging);
        }
    }

    public boolean untag(String name) {
        return taggings.removeIf(tagging -> tagging.tag.getName().equals(name));
    }

    @Entity(name = "Tagging")
    @Table(name = "entry_tag")
    @IdClass(Tagging.Key.class)
    static class Tagging {

        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        private TaggedEntry entry;

        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        private Tag tag;

        record Key(Long entry, Long tag) {
        }
    }
}
