// Caught by Exercise1SchemaDraftTest.tells_what_the_database_refuses: "is still open"
package threeways.migratetheschema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        try {
            Connection connection = dataSource.getConnection();
            Files.deleteIfExists(file);
            new HibernatePersistenceConfiguration("draft").managedClasses(entities)
                    .property("hibernate.connection.provider_class", new One(connection))
                    .property("hibernate.hbm2ddl.delimiter", ";")
                    .property("jakarta.persistence.schema-generation.scripts.action", "update")
                    .property("jakarta.persistence.schema-generation.scripts.create-target", file.toString())
                    .createEntityManagerFactory().close();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class One implements ConnectionProvider {

        private final transient Connection connection;

        One(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection lent) {
            // it is closed at the end
        }

        @Override
        public boolean supportsAggressiveRelease() {
            return false;
        }

        @Override
        public boolean isUnwrappableAs(Class<?> type) {
            return type.isInstance(this);
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
