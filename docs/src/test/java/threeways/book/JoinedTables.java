package threeways.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;

/** What is attached to entries, with a table for what all kinds of it have, and one for each kind. */
final class JoinedTables {

    private JoinedTables() {
    }

    @Entity(name = "Attachment")
    @Table(name = "joined_attachment")
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Attachment {

        @Id
        Long id;

        @Column(nullable = false)
        String name;
    }

    @Entity(name = "Picture")
    @Table(name = "picture")
    static class Picture extends Attachment {

        @Column(nullable = false)
        Integer width;
    }

    @Entity(name = "Recording")
    @Table(name = "recording")
    static class Recording extends Attachment {

        @Column(nullable = false)
        Integer seconds;
    }
}
