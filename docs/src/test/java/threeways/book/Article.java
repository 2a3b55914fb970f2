package threeways.book;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A blog whose version is mapped, for the Rosetta page. */
@Entity
@Table(name = "blog")
class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String title;

    // tag::map-version-hibernate[]
    @Version
    int version;
    // end::map-version-hibernate[]
}
