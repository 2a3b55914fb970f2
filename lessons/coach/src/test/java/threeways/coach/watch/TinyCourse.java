package threeways.coach.watch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A course as small as a course can be: three lessons, four exercises, with a page, an answer and a history. */
final class TinyCourse {

    static final String SUM = "lessons/01-add-two/src/main/java/threeways/addtwo/Sum.java";
    static final String COUNT = "lessons/03-count-rows/src/main/java/threeways/countrows/Count.java";
    static final String NAMES = "lessons/01-add-two/src/main/java/threeways/addtwo/Names.java";
    static final String GREETING = "lessons/02-say-hello/src/main/java/threeways/sayhello/Greeting.java";

    final Path top;

    TinyCourse(Path top) throws IOException, InterruptedException {
        this.top = top;
        write("pom.xml", "<project/>");
        lesson("01-add-two", "Two numbers", List.of("Sum", "Names"));
        lesson("02-say-hello", "A word of welcome", List.of("Greeting"));
        lesson("03-count-rows", "Rows", List.of("Count"));
        restore();
        for (String stub : List.of(SUM, COUNT, NAMES, GREETING)) {
            write(stub.replaceFirst("^lessons(/[^/]+)/src/main", "solutions$1/stubs"), read(stub));
        }
        write("solutions/01-add-two/src/main/java/threeways/addtwo/Sum.java", sum("return a + b;"));
        write("solutions/03-count-rows/src/main/java/threeways/countrows/Count.java", count(COUNTED));
        write("solutions/01-add-two/src/main/java/threeways/addtwo/Names.java", names(NAMED));
        write("solutions/02-say-hello/src/main/java/threeways/sayhello/Greeting.java", greeting("return \"Hello, \" + name;"));
        test("01-add-two", "Exercise1SumTest", "a sum", """
                    @Test
                    @Order(1)
                    void adds_two_numbers() {
                        assertThat(new Sum().of(2, 3)).as("2 and 3").isEqualTo(5);
                    }

                    @Test
                    @Order(2)
                    void adds_nothing() {
                        assertThat(new Sum().of(7, 0)).as("7 and nothing").isEqualTo(7);
                    }
                """);
        write("lessons/03-count-rows/src/test/resources/receipt-count.csv", """
                What it took,Hibernate,jOOQ,Plain SQL
                Lines of code,11,21,31
                Names of the libraries,12,22,32
                Statements sent,13,23,33
                Trips with commits and rollbacks,14,24,34
                Rows read,15,25,35
                """);
        test("03-count-rows", "Exercise1CountTest", "a count", """
                    @Test
                    @threeways.workbench.HasReceipt(of = "ofBlogs", beside = "receipt-count.csv")
                    void counts_the_blogs(org.hibernate.SessionFactory factory, threeways.workbench.SqlLog sql) {
                        assertThat(new Count(factory).ofBlogs()).as("blogs").isEqualTo(10);
                        assertThat(sql).sentOneStatement();
                    }
                """);
        test("01-add-two", "Exercise2NamesTest", "names", """
                    @Test
                    void sets_a_name_in_capitals(javax.sql.DataSource dataSource) throws Exception {
                        assertThat(new Names(dataSource).shout("Ada")).as("rows changed").isEqualTo(1);
                    }
                """);
        test("02-say-hello", "Exercise1GreetingTest", "a greeting", """
                    @Test
                    void greets_by_name() {
                        assertThat(new Greeting().to("Ada")).as("a greeting").isEqualTo("Hello, Ada");
                    }
                """);
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Publish");
    }

    static final String COUNTED = """
            return factory.fromSession(session -> session.createSelectionQuery("select count(*) from Blog", Long.class).getSingleResult());""";
    static final String NAMED = """
            try (var connection = dataSource.getConnection();
                    var update = connection.prepareStatement("update author set name = upper(name) where name = ?")) {
                update.setString(1, name);
                return update.executeUpdate();
            }""";

    /** Puts all stubs back. Returns whether there was anything to put back. */
    boolean restore() throws IOException {
        boolean changed = false;
        for (var stub : Map.of(SUM, sum("return todo();"), COUNT, count("return todo();"), NAMES, names("return todo();"), GREETING,
                greeting("return todo();")).entrySet()) {
            if (!Files.exists(top.resolve(stub.getKey())) || !read(stub.getKey()).equals(stub.getValue())) {
                write(stub.getKey(), stub.getValue());
                changed = true;
            }
        }
        return changed;
    }

    static String sum(String body) {
        return stub("addtwo", "Sum", "", "public int of(int a, int b)", body);
    }

    static String count(String body) {
        return stub("countrows", "Count", "org.hibernate.SessionFactory factory", "public long ofBlogs()", body);
    }

    static String names(String body) {
        return stub("addtwo", "Names", "javax.sql.DataSource dataSource", "public int shout(String name) throws Exception", body);
    }

    static String greeting(String body) {
        return stub("sayhello", "Greeting", "", "public String to(String name)", body);
    }

    private static String stub(String packageName, String name, String field, String method, String body) {
        String constructor = field.isEmpty()
                ? ""
                : "    private final " + field + ";\n\n    public " + name + "(" + field + ") {\n        this." + field.split(" ")[1]
                        + " = "
                        + field.split(" ")[1] + ";\n    }\n\n";
        return "package threeways." + packageName + ";\n\nimport static threeways.workbench.Todo.todo;\n\npublic class " + name + " {\n\n"
                + constructor + "    " + method + " {\n        " + body.replace("\n", "\n        ") + "\n    }\n}\n";
    }

    private void lesson(String name, String title, List<String> stubs) throws IOException {
        String slug = name.replaceFirst("\\d\\d-", "");
        StringBuilder page = new StringBuilder("= " + title + "\n\nA page.\n");
        StringBuilder discussion = new StringBuilder("= Discussed\n");
        for (int i = 1; i <= stubs.size(); i++) {
            page.append("\n[#").append(slug).append("-exercise-").append(i).append("]\n=== Exercise ").append(i).append(": ")
                    .append(stubs.get(i - 1)).append("\n\nSome words.\n");
            for (String hint : List.of("the direction", "the API", "nearly the code")) {
                page.append("\n.Hint: ").append(hint).append("\n[%collapsible]\n====\nThis is ").append(hint).append(" for `+")
                        .append(stubs.get(i - 1)).append("+`.\n====\n");
            }
            discussion.append("\n== Exercise ").append(i).append(": ").append(stubs.get(i - 1)).append("\n\nThe answer to ")
                    .append(stubs.get(i - 1)).append(" works because it is short.\nIt says what it does.\n\n*What else works:* more.\n");
        }
        write("lessons/" + name + "/README.adoc", page.toString());
        write("solutions/" + name + "/DISCUSSION.adoc", discussion.toString());
    }

    private void test(String lesson, String name, String title, String checks) throws IOException {
        String slug = lesson.replaceFirst("\\d\\d-", "").replace("-", "");
        String number = name.replaceAll("\\D", "");
        write("lessons/" + lesson + "/src/test/java/threeways/" + slug + "/" + name + ".java", """
                package threeways.%s;

                import static org.assertj.core.api.Assertions.assertThat;

                import org.junit.jupiter.api.DisplayName;
                import org.junit.jupiter.api.Order;
                import org.junit.jupiter.api.Test;
                import threeways.workbench.BlogWorld;

                @DisplayName("Exercise %s: %s")
                @BlogWorld
                class %s {
                %s}
                """.formatted(slug, number, title, name, checks));
    }

    /** Saves a file as simple editors do: in place, where it is empty for a moment. */
    void writeInPlace(String file, String text) throws IOException {
        Files.writeString(top.resolve(file), text);
    }

    /** Saves a file as careful editors do: beside it, and then in its place. */
    void write(String file, String text) throws IOException {
        Path path = top.resolve(file);
        Files.createDirectories(path.getParent());
        Path beside = path.resolveSibling(path.getFileName() + "~");
        Files.writeString(beside, text);
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
    }

    String read(String file) throws IOException {
        return new String(Files.readAllBytes(top.resolve(file)), StandardCharsets.UTF_8);
    }

    void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        if (new ProcessBuilder(command).directory(top.toFile()).inheritIO().start().waitFor() != 0) {
            throw new IOException(command + " failed");
        }
    }

    /** The line that starts the coach: as Maven does, without what the tests alone need. */
    List<String> coach(String... more) {
        String classPath = Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)).filter(entry -> !entry.matches(".*(test-classes|pty4j|kotlin|jna|slf4j|annotations-).*"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djunit.jupiter.execution.timeout.testable.method.default=5 s",
                "-Dmaven.home=" + top.resolve("maven"), "-cp", classPath, Coach.class.getName(), top.toString()));
        command.addAll(List.of(more));
        return command;
    }

    /** What stands in for Maven, which the coach has the book made by: a line of shell. */
    void maven(String line) throws IOException {
        write("maven/bin/mvn", "#!/bin/sh\n" + line + "\n");
        top.resolve("maven/bin/mvn").toFile().setExecutable(true);
    }

    /** The environment of a learner with a simple terminal. */
    static Map<String, String> environment(String... more) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        List.of("NO_COLOR", "TERM_PROGRAM", "VTE_VERSION", "WT_SESSION", "KONSOLE_VERSION", "BROWSER").forEach(environment::remove);
        environment.put("TERM", "xterm-256color");
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }
}
