package threeways.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A script library that comes from Maven Central, packed in a jar. */
enum WebJar {

    PRISM("prismjs"), LUNR("lunr");

    private final String artifact;
    private final String version;

    WebJar(String artifact) {
        this.artifact = artifact;
        Properties properties = new Properties();
        try (InputStream in = WebJar.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.version = properties.getProperty("version");
    }

    /** Where the jar keeps a file of the library. */
    String path(String file) {
        return "/META-INF/resources/webjars/" + artifact + "/" + version + "/" + file;
    }

    /** What a file of the library says. */
    byte[] read(String file) throws IOException {
        try (InputStream in = WebJar.class.getResourceAsStream(path(file))) {
            return in.readAllBytes();
        }
    }
}
