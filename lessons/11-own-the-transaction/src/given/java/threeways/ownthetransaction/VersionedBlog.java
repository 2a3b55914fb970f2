package threeways.ownthetransaction;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A blog whose row counts its changes, so that Hibernate notices when another writer was faster. */
@Entity
@Table(name = "blog")
public class VersionedBlog {

    @Id
    private Long id;

    private String title;

    @Version
    private int version;

    protected VersionedBlog() {
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getVersion() {
        return version;
    }
}
