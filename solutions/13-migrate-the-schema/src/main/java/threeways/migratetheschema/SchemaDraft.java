package threeways.migratetheschema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Lets Hibernate write down what a database lacks for a mapping, as a draft of the next migration. */
public class SchemaDraft {

    /**
     * Writes the statements that a database lacks for these entities into {@code file}: missing tables, missing
     * columns, missing foreign keys. Hibernate writes them, from the mapping. None of them is carried out: the database
     * stays as it is, with its rows.
     *
     * <p>
     * Each statement ends with a semicolon. If there is a file already, it is replaced; if nothing is lacking, the file
     * is there and has no statement. No connection stays open, and a database that can't be reached makes this method
     * throw.
     *
     * @param dataSource
     *            leads to the database
     * @param file
     *            the file to write
     * @param entities
     *            the classes that the database is to serve
     */
    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        try {
            Files.deleteIfExists(file); // Hibernate appends to a file that is there
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new HibernatePersistenceConfiguration("draft").managedClasses(entities)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", file.toString())
                .createEntityManagerFactory().close();
    }
}
