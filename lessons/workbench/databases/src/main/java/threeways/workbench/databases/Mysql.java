package threeways.workbench.databases;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import threeways.workbench.WorldUnavailableError;

/**
 * MySQL: a server from Maven Central, or one of the learner's own. The one from there is of 2018 and for Linux and older Macs; it comes as an
 * archive, and nothing well-kept starts it, so we do.
 */
public final class Mysql extends MysqlFamily {

    private static final int SECONDS_TO_START = 60;

    public Mysql() {
        this(Server.ofTheLearner());
    }

    Mysql(Optional<Server> own) {
        super("mysql", SQLDialect.MYSQL, own);
    }

    private static Path unpacked() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Mac_OS_X-x86_64" : "Linux-amd64";
        boolean fits = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"))
                && !System.getProperty("os.name").startsWith("Windows");
        Path folder = Slot.cache().resolve("mysql/unpacked");
        try (InputStream archive = Mysql.class.getResourceAsStream("/mysql-" + system + ".tar.gz")) {
            if (!fits || archive == null) {
                throw new WorldUnavailableError("There is no MySQL to fetch for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch")
                        + ". mariadb is its next of kin and may run here; or name a server of your own with "
                        + "-Dworld.url.");
            }
            if (!Files.exists(folder)) {
                // made beside, and moved when it is whole: a run that is killed leaves no half of a server behind
                Path half = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "half-");
                Path file = half.resolve("archive.tar.gz");
                Files.copy(archive, file);
                run(List.of("tar", "-xzf", file.toString(), "-C", half.toString()), half.resolve("log"));
                Files.delete(file);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (IOException e) {
            throw new WorldUnavailableError("MySQL could not be unpacked into " + folder + ": " + e.getMessage(), e);
        }
    }

    @Override
    Server start(Slot slot) throws IOException {
        Path program = unpacked().resolve("bin/mysqld");
        Path log = slot.data().resolveSibling("log");
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults", "--datadir=" + slot.data(),
                "--basedir=" + program.getParent().getParent()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        if (!Files.exists(slot.data())) {
            List<String> make = new ArrayList<>(command);
            make.add("--initialize-insecure");
            run(make, log);
        }
        int port = freePort();
        command.addAll(List.of("--port=" + port, "--bind-address=127.0.0.1", "--mysqlx=OFF", "--skip-log-bin", "--skip-ssl",
                "--socket=" + slot.data().resolveSibling("socket"), "--innodb-flush-log-at-trx-commit=0",
                "--character-set-server=utf8mb4"));
        Process server = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        slot.serving(server.pid());
        // not asked to stop, which takes it three seconds: there is nothing to keep, and it starts as fast after this
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        Server there = new Server("jdbc:mysql://127.0.0.1:" + port + "/?useSSL=false&allowPublicKeyRetrieval=true", "root", "", false);
        waitFor(server, there, log);
        return ourDatabase(there);
    }

    /** Until it lets us in: its port is open earlier than that. */
    private void waitFor(Process process, Server server, Path log) throws IOException {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START); System.nanoTime() < end; pause(process)) {
            if (!process.isAlive()) {
                throw new IOException("it ended at once, and says: " + lastLine(log));
            }
            try (Connection login = dataSource(DataSource.class, server).getConnection()) {
                return;
            } catch (SQLException notYet) {
                // it is tried again
            }
        }
        Slot.end(process.toHandle());
        throw new IOException("it wasn't there after " + SECONDS_TO_START + " s, and says: " + lastLine(log));
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " says: " + lastLine(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(command.get(0) + " was interrupted", e);
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(Process process) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("the wait for it was interrupted", e);
        }
    }

    @Override
    <T> T dataSource(Class<T> type, Server server) {
        return Drivers.dataSource(type == ConnectionPoolDataSource.class
                ? "com.mysql.cj.jdbc.MysqlConnectionPoolDataSource"
                : "com.mysql.cj.jdbc.MysqlDataSource", type, server.url(), server.user(), server.password());
    }
}
