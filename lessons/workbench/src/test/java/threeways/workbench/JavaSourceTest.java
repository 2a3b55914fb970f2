package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import org.junit.jupiter.api.Test;
import threeways.trial.Archive;

class JavaSourceTest {

    @Test
    void what_compiles_gets_no_remark() {
        assertThat(source("int one() { return 1; }").remarks()).isEmpty();
        assertThat(source("int one() { return 1; }").overrulings()).isEmpty();
    }

    @Test
    void an_error_is_told_with_its_line() {
        assertThat(source("int one() {\n    return \"1\";\n}").remarks())
                .containsExactly("Sample.java:4: incompatible types: String cannot be converted to int");
    }

    @Test
    void what_is_no_java_is_told_too() {
        assertThat(source("int one( { return 1; }").remarks()).isNotEmpty().first().asString().startsWith("Sample.java:3: ");
    }

    @Test
    void names_of_libraries_are_as_short_as_in_the_source() {
        assertThat(source("org.jooq.Field<java.time.LocalDate> day() { return threeways.blog.db.Tables.BLOG.TITLE; }").remarks())
                .containsExactly(
                        "Sample.java:3: incompatible types: TableField<BlogRecord,String> cannot be converted to Field<LocalDate>");
    }

    @Test
    void warnings_are_told_when_one_asks_for_them() {
        JavaSource raw = source("List all() { return new ArrayList(); }");

        assertThat(raw.remarks()).isEmpty();
        assertThat(raw.remarks("-Xlint:rawtypes")).hasSize(2).first().asString().startsWith("Sample.java:3: found raw type: List");
    }

    @Test
    void texts_in_quotes_are_found() {
        assertThat(source("""
                // "title" in a comment
                String one() { return "title"; }
                String other() { return "titles" + '"'; }
                """).texts("title"::equals)).containsExactly("Sample.java:4: \"title\"");
    }

    @Test
    void what_overrules_the_compiler_is_found() {
        JavaSource overruled = source("""
                @SuppressWarnings("unchecked")
                List<String> all(Object any) {
                    String notACast = "(List<String>) any";
                    return (List<String>) any;
                }
                @java.lang.SuppressWarnings("rawtypes")
                long one(int i) { return (long) i; }
                """);

        assertThat(overruled.overrulings()).containsExactly("Sample.java:3: @SuppressWarnings(\"unchecked\")",
                "Sample.java:6: (List<String>) any", "Sample.java:8: @java.lang.SuppressWarnings(\"rawtypes\")", "Sample.java:9: (long) i");
    }

    @Test
    void a_cast_by_a_method_is_a_cast() {
        assertThat(source("String one(Object any) { return String.class.cast(any); }").overrulings())
                .containsExactly("Sample.java:3: String.class.cast(any)");
        assertThat(source("String one(Object any) { Class<String> type = String.class; return type.cast(any); }").overrulings())
                .containsExactly("Sample.java:3: type.cast(any)");
        assertThat(source("java.util.Optional<String> one(java.util.Optional<Object> any) { return any.map(String.class::cast); }")
                .overrulings()).containsExactly("Sample.java:3: String.class::cast");
        assertThat(source("Object one(org.jooq.Field<?> any) { return any.cast(String.class); }").overrulings()).isEmpty();
    }

    @Test
    void the_libraries_are_those_that_this_jvm_was_started_with() {
        assertThat(JavaSource.libraries()).anyMatch(path -> path.getFileName().toString().startsWith("jooq-"))
                .anyMatch(path -> path.getFileName().toString().startsWith("hibernate-core-"));
    }

    @Test
    void the_source_of_a_class_is_read_from_the_desk() {
        String answers = System.getProperty("answers");
        System.setProperty("answers", "src/test/java");
        try {
            assertThat(JavaSource.of(Archive.class).remarks("-Xlint:all")).isEmpty();
        } finally {
            if (answers == null) {
                System.clearProperty("answers");
            } else {
                System.setProperty("answers", answers);
            }
        }
    }

    @Test
    void a_source_that_is_not_there_is_no_answers_fault() {
        assertThat(catchThrowable(() -> JavaSource.of(Archive.class)))
                .isInstanceOf(WorldUnavailableError.class).hasMessageStartingWith("This check reads ")
                .hasMessageContaining("src/main/java/threeways/trial/Archive.java".replace('/', File.separatorChar));
    }

    private static JavaSource source(String members) {
        return JavaSource.of("Sample.java", "import java.util.*;\nclass Sample {\n" + members + "\n}\n");
    }
}
