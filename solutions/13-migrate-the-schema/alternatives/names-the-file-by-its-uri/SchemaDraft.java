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
        new HibernatePersistenceConfiguration("draft")
                .managedClasses(entities)
                .property("hibernate.connection.datasource", dataSource)
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", file.toAbsolutePath().toUri().toString())
                .createEntityManagerFactory()
                .close();
    }
}
