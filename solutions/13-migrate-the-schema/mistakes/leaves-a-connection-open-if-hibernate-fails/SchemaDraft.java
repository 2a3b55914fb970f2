// Caught by Exercise1SchemaDraftTest.tells_what_the_database_refuses: "is still open"
package threeways.migratetheschema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
        Connection own = dataSource.getConnection();
        own.getMetaData().getDatabaseProductName();
        new HibernatePersistenceConfiguration("draft").managedClasses(entities)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("jakarta.persistence.schema-generation.scripts.action", "update")
                .property("jakarta.persistence.schema-generation.scripts.create-target", file.toString())
                .createEntityManagerFactory().close();
        own.close();
    }
}
