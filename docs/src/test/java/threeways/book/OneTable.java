package threeways.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is attached to entries, with a table for all kinds of it. */
final class OneTable {

    private OneTable() {
    }

    // tag::map-one-table[]
    @Entity(name = "Attachment")
    @Table(name = "attachment")
    abstract static class Attachment {

        @Id
        Long id;

        @Column(nullable = false)
        String name;
    }

    @Entity(name = "Picture")
    static class Picture extends Attachment {

        Integer width; // <1>
    }

    @Entity(name = "Recording")
    static class Recording extends Attachment {

        Integer seconds;
    }
    // end::map-one-table[]
}
