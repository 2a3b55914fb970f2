package threeways.droptojdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;

@DisplayName("Exercise 5: parameters with names")
@BlogWorld
class Exercise5NamedParametersTest {

    static final String WHOLE_NAMES = "Replace a colon and the whole name after it by one question mark, and list the name without its colon.";
    static final String RIGHT_BEHIND = "A parameter may follow a word without a blank: replace a colon and the whole name after it by one question mark.";
    static final String AS_IT_IS = "Keep everything but parameters as it is, with each blank and each end of a line.";
    static final String EACH_ONE = "List a name once for each of its question marks, in their order: JDBC binds one value to each.";
    static final String QUOTES = "Keep '…' and \"…\" as they are: a doubled quote stays inside, a backslash has no meaning, a colon names nothing.";
    static final String QUOTES_IN_QUOTES = "The ' in \"it's\" begins no text: inside one kind of quotes the other means nothing. Read from "
            + "the left, and take each quoted piece whole.";
    static final String DOLLARS = "Keep a $ as it is. In a replacement $1 stands for a group: use Matcher.quoteReplacement, or append the "
            + "pieces themselves.";
    static final String OPEN_QUOTES = "A quote that nothing closes goes on to the end of the statement: keep all of it as it is.";
    static final String COMMENTS = "Keep -- to the end of the line and /* … */ as they are: a parameter or a quote in a comment begins nothing.";
    static final String QUOTES_IN_COMMENTS = "A quote in a comment begins no text, and the comment ends as ever. Go through from the left: what "
            + "begins first decides what the rest is.";
    static final String ENDS_OF_LINES = "Here only \\n ends a line, alone or after \\r. In a pattern the dot stops at \\r, \\u0085 and \\u2028: write --[^\\n]* for a comment.";
    static final String MARKS_IN_QUOTES = "The marks of a comment in quotes are text, so no comment begins there: go through from the left.";
    static final String CASTS = "Keep :: and the name after it, which is a cast; a parameter may stand right before it.";
    static final String COLONS = "Keep a colon if no name follows it: a name begins with a letter or an underscore.";
    static final String OTHERS = "Only '…' and \"…\" are quotes, only -- and /* … */ comments; other databases' marks are characters like any other.";

    NamedParameters namedParameters = new NamedParameters();

    @Test
    @Order(1)
    void replaces_each_name_by_a_question_mark() {
        translates(WHOLE_NAMES, "select title from blog where pub_date >= :first and pub_date < :firstOfNext",
                "select title from blog where pub_date >= ? and pub_date < ?", "first", "firstOfNext");
        translates(WHOLE_NAMES, "select name from author", "select name from author");
        translates(RIGHT_BEHIND, "select title from blog where pub_date between:first and:last",
                "select title from blog where pub_date between? and?", "first", "last");
        translates(AS_IT_IS, "\n  select :x,\r\n\t:y  \n", "\n  select ?,\r\n\t?  \n", "x", "y");
    }

    @Test
    @Order(2)
    void lists_a_name_as_often_as_it_stands() {
        translates(EACH_ONE, "select title from blog where title = :text or :text = '' or author_id = :author or title = :text",
                "select title from blog where title = ? or ? = '' or author_id = ? or title = ?", "text", "text", "author", "text");
        translates(EACH_ONE, "values (:year, :year2, :years, :_y,:Year)", "values (?, ?, ?, ?,?)", "year", "year2", "years", "_y",
                "Year");
        PositionalSql first = namedParameters.translate("values (:year, :text)");
        translates(EACH_ONE, "values (:author)", "values (?)", "author");
        assertThat(first.names())
                .as("Two statements were translated, and the second has changed the names of the first. Begin a new list in each call, and not "
                        + "in a field.")
                .containsExactly("year", "text");
    }

    @Test
    @Order(3)
    void keeps_what_is_in_quotes() {
        translates(QUOTES, "select ':x?{0}', :y", "select ':x?{0}', ?", "y");
        translates(QUOTES, "select 'it''s :not one', :y", "select 'it''s :not one', ?", "y");
        translates(QUOTES, "select title as \"the :title\" from blog where id = :id",
                "select title as \"the :title\" from blog where id = ?",
                "id");
        translates(QUOTES_IN_QUOTES, "select \"it's\", :y, 'say \"hi :x\"'", "select \"it's\", ?, 'say \"hi :x\"'", "y");
        translates(QUOTES, "select 'C:\\', :y, '\\:x'", "select 'C:\\', ?, '\\:x'", "y");
        translates(DOLLARS, "select '$1 a loaf', :y", "select '$1 a loaf', ?", "y");
        String letter = "it''s long: ".repeat(900);
        translates(QUOTES, "select '" + letter + "', :y", "select '" + letter + "', ?", "y");
        translates(OPEN_QUOTES, "select :y, 'nobody ends this :x", "select ?, 'nobody ends this :x", "y");
    }

    @Test
    @Order(4)
    void keeps_comments() {
        translates(COMMENTS, "select title -- what :we show\nfrom blog where id = :id",
                "select title -- what :we show\nfrom blog where id = ?",
                "id");
        translates(COMMENTS, "select title /* not :this,\nnor :that */ from blog where id = :id",
                "select title /* not :this,\nnor :that */ from blog where id = ?", "id");
        translates(QUOTES_IN_COMMENTS, "select :x -- Ben's\n, :y /* Ada's \" */, :z", "select ? -- Ben's\n, ? /* Ada's \" */, ?", "x", "y",
                "z");
        translates(COMMENTS, "select /* -- */ :x, -- /*\n :y", "select /* -- */ ?, -- /*\n ?", "x", "y");
        translates(MARKS_IN_QUOTES, "select '-- no comment', :x, '/* nor this', :y - 1 / 2",
                "select '-- no comment', ?, '/* nor this', ? - 1 / 2",
                "x",
                "y");
        translates(COMMENTS, "select :x -- and :nothing more", "select ? -- and :nothing more", "x");
    }

    @Test
    @Order(5)
    void keeps_casts_and_other_colons() {
        translates(CASTS, "select title::varchar from blog where pub_date = :day::date",
                "select title::varchar from blog where pub_date = ?::date",
                "day");
        translates(COLONS, "select tags[1:2], a : b from shelf where id = :id", "select tags[1:2], a : b from shelf where id = ?", "id");
        translates(OTHERS, "select `a` # :x, [:y], $$ :z", "select `a` # ?, [?], $$ ?", "x", "y", "z");
    }

    @Test
    @Order(6)
    @OtherRows
    void makes_statements_that_run(DataSource dataSource) throws SQLException {
        PositionalSql positional = namedParameters.translate("""
                select title -- Modems, and nothing that is called ':x?{0}'
                from blog
                where title like :pattern and title <> ':pattern' and title <> :not
                  and (pub_date >= :day or author_id = :author and pub_date < :day)
                order by title""");
        Map<String, Object> values = Map.of("pattern", "%o%", "not", "Floppy", "day", LocalDate.of(1999, 6, 1), "author", 50L);

        assertThat(run(dataSource, positional, values))
                .as("Expected the titles with an o that are from June 1999 on or by Ed, but \"Floppy\", in another archive. The translated "
                        + "statement ran and found others: compare text and names.%nText:%n%s%nNames: %s", positional.text(),
                        positional.names())
                .containsExactly("Modem Songs", "New Year's Modem", "One More Day", "Zeppelin Notes");
    }

    @Test
    @Order(7)
    void ends_a_name_where_the_english_alphabet_ends() {
        translates("End a name before the first character other than an English letter, a digit or an underscore: ö ends one.",
                "values (:size, :größe, :ärger)", "values (?, ?öße, :ärger)", "size", "gr");
    }

    @Test
    @Order(8)
    void agrees_with_the_rules_for_thousands_of_generated_statements() {
        GeneratedStatements.agreeWith(namedParameters::translate);
    }

    @Test
    @Order(9)
    void ends_a_line_at_a_line_feed_alone() {
        translates(ENDS_OF_LINES, "select :x -- one\r:two \u0085:three \u2028:four\r\n, :y",
                "select ? -- one\r:two \u0085:three \u2028:four\r\n, ?", "x", "y");
    }

    private void translates(String rule, String sql, String text, String... names) {
        PositionalSql positional;
        try {
            positional = namedParameters.translate(sql);
        } catch (StackOverflowError thrown) {
            fail("Expected a translation; thrown was a StackOverflowError. A pattern such as (a|b)* calls itself for each character of a long "
                    + "text: use [^…]* or a loop.%nStatement: %s", GeneratedStatements.seen(sql));
            return;
        } catch (RuntimeException thrown) {
            fail("Expected a translation; thrown was %s. %s%nStatement: %s", thrown, rule, GeneratedStatements.seen(sql));
            return;
        }
        assertThat(positional).as("Expected a PositionalSql, and null came for%n    %s%n", sql).isNotNull();
        if (!text.equals(positional.text())) {
            fail("The text is wrong from character %d on. %s%nStatement: %s%nExpected:  %s%nCame:      %s",
                    1 + sameLetters(text, positional.text()), rule, GeneratedStatements.seen(sql), GeneratedStatements.seen(text),
                    positional.text() == null ? "null" : GeneratedStatements.seen(positional.text()));
        }
        assertThat(positional.names()).as("The names are wrong. %s%nStatement: %s%n", rule, GeneratedStatements.seen(sql))
                .containsExactly(names);
    }

    private static int sameLetters(String expected, String came) {
        int same = 0;
        while (came != null && same < expected.length() && same < came.length() && expected.charAt(same) == came.charAt(same)) {
            same++;
        }
        return same;
    }

    private static List<String> run(DataSource dataSource, PositionalSql positional, Map<String, Object> values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(positional.text())) {
            for (int i = 0; i < positional.names().size(); i++) {
                statement.setObject(i + 1, values.get(positional.names().get(i)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> titles = new ArrayList<>();
                while (rows.next()) {
                    titles.add(rows.getString("title"));
                }
                return titles;
            }
        }
    }
}
