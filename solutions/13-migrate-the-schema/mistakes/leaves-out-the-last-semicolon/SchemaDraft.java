// Caught by Exercise1SchemaDraftTest.makes_a_database_fit_the_mapping_and_applies_nothing: "Leave hibernate.hbm2ddl.delimiter as it is"
package threeways.migratetheschema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        try {
            draft(dataSource, file, entities);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void draft(DataSource dataSource, Path file, Class<?>... entities) throws IOException, SQLException {
        Files.deleteIfExists(file);
        new HibernatePersistenceConfiguration("draft").managedClasses(entities)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", file.toString())
                .createEntityManagerFactory().close();
        String all = Files.readString(file).strip();
        Files.writeString(file, all.isEmpty() ? "" : all.substring(0, all.length() - 1));
    }
}
