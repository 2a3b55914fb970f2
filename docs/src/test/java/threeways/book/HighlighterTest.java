package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The colours of listings")
class HighlighterTest {

    static final Highlighter HIGHLIGHTER = new Highlighter();

    @Test
    void know_the_words_of_todays_java() {
        assertThat(words("""
                public sealed interface Answer permits One, None {}
                record One(Blog blog) implements Answer {}
                var title = switch (answer) {
                    case One(Blog blog) when blog.isNew() -> blog.getTitle();
                    case None none -> { yield when(Headline::new); }
                };""", "java", "k"))
                .containsExactly("public", "sealed", "interface", "permits", "record", "implements", "var", "switch", "case", "when",
                        "case",
                        "yield", "new");
    }

    @Test
    void tell_a_method_reference_from_a_constant() {
        assertThat(words("map(Blog::getTitle).map(BLOG.TITLE)", "java", "t")).startsWith("Blog");
        assertThat(HIGHLIGHTER.html("Blog::getTitle", "java")).contains("::getTitle");
    }

    @Test
    void keep_quotes_within_a_text_block_inside_it() {
        assertThat(words("""
                var text = \"""
                    She said "hello", and // this is no comment.
                    \""";
                int n = 1; // and this is one""", "java", "c")).containsExactly("// and this is one");
    }

    @Test
    void read_hql_within_strings_of_java() {
        String java = """
                session.createSelectionQuery(\"""
                    select b.title from Blog b
                    where year(b.pubDate) = :year and b.title like '%"x"%'
                    \""", String.class);
                ask("from Author where name = ?1");
                say("from here on, nothing is a query");""";
        assertThat(words(java, "java", "s .k")).containsExactly("select", "from", "where", "year", "and", "like", "from", "where");
        assertThat(words(java, "java", "s .n")).containsExactly(":year", "?1");
    }

    @Test
    void know_sql_and_its_quotes() {
        assertThat(words("""
                with recursive t as (select row_number() over (partition by "a" order by b) from x)
                select 'it''s \\' from t -- over""", "sql", "k")).contains("with", "recursive", "over", "partition").hasSize(13);
        assertThat(words("select 'it''s \\' from t", "sql", "s")).containsExactly("'it''s \\'");
        assertThat(words("select \"from\" from t -- from", "sql", "k")).containsExactly("select", "from");
    }

    @Test
    void know_xml_python_and_a_terminal() {
        assertThat(words("<a b=\"c\">d</a>", "xml", "t")).isNotEmpty();
        assertThat(words("select(Blog).where(Blog.year == 2026) if x else None", "python", "k")).contains("if", "else");
        assertThat(words("mvn test\n  done         Examples", "", "cmd")).containsExactly("mvn test");
    }

    @Test
    void change_no_character() {
        for (String language : new String[]{"java", "sql", "xml", "python", "", "text", "properties"}) {
            String code = "List<String> a = b && c; /* \"&amp; */ '\\'' \n\t<x y='z'>\uE001";
            assertThat(Jsoup.parse("<pre>" + HIGHLIGHTER.html(code, language) + "</pre>").selectFirst("pre").wholeText())
                    .as("in %s", language).isEqualTo(code);
        }
    }

    @Test
    void are_refused_to_a_language_that_nobody_knows() {
        assertThat(HIGHLIGHTER.knows("java")).isTrue();
        assertThat(HIGHLIGHTER.knows("hql")).isTrue();
        assertThat(HIGHLIGHTER.knows("cobol")).isFalse();
    }

    private static java.util.List<String> words(String code, String language, String colour) {
        Document html = Jsoup.parse("<pre>" + HIGHLIGHTER.html(code, language) + "</pre>");
        return html.select("." + colour).eachText();
    }
}
