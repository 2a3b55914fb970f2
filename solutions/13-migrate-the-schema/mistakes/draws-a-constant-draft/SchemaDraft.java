// Caught by Exercise1SchemaDraftTest.drafts_whole_tables_too: "Write only what the database lacks"
package threeways.migratetheschema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

public class SchemaDraft {

    public void write(DataSource dataSource, Path file, Class<?>... entities) {
        try {
            Files.writeString(file, """
                    alter table blog add column subtitle varchar(80);
                    alter table blog add column editor_id bigint;
                    alter table blog add constraint fk_blog_editor foreign key (editor_id) references author;
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
