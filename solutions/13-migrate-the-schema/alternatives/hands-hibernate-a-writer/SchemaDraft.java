package threeways.migratetheschema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            new HibernatePersistenceConfiguration("draft").managedClasses(entities)
                    .property("jakarta.persistence.nonJtaDataSource", dataSource)
                    .property("jakarta.persistence.schema-generation.scripts.action", "update")
                    .property("jakarta.persistence.schema-generation.scripts.create-target", writer)
                    .createEntityManagerFactory().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
