// Caught by Exercise1SchemaDraftTest.replaces_an_older_draft_and_asks_the_database_each_time: "Make a configuration at each call"
package threeways.migratetheschema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        configuration
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", file.toString())
                .managedClasses(entities)
                .createEntityManagerFactory()
                .close();
    }

    private final HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("draft");
}
