package threeways.book;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import threeways.blog.Blog;

/** A table that the lessons' world leaves to SQL, mapped for the Rosetta page. */
// tag::model-hibernate[]
@Entity
class Permalink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    Blog blog;
}
// end::model-hibernate[]
