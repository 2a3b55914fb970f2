package threeways.book.firstrow;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

final class WithHibernate {

    private WithHibernate() {
    }

    // tag::first-row-hibernate[]
    @Entity(name = "Note")
    static class Note {
        @Id
        @GeneratedValue
        Long id;
        String text;
    }

    public static void main(String[] args) {
        try (var factory = new HibernatePersistenceConfiguration("notes")
                .managedClass(Note.class)
                .property("jakarta.persistence.jdbc.url", "jdbc:h2:mem:notes")
                .property("hibernate.hbm2ddl.auto", "create")
                .createEntityManagerFactory()) {
            factory.inTransaction(session -> {
                Note note = new Note();
                note.text = "the first row";
                session.persist(note);
            });
            factory.inSession(session -> System.out.println(session
                    .createSelectionQuery("from Note", Note.class)
                    .getSingleResult().text));
        }
    }
    // end::first-row-hibernate[]
}
