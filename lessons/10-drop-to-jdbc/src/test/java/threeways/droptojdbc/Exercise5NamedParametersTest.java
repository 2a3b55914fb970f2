package threeways.droptojdbc;

import static org.assertj.core.api.Assertions.assertThat;

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

    static final String WHOLE_NAMES = "a colon and a name become a question mark, the name to its last character";
    static final String AS_IT_IS = "all else stays as it is, to the last blank and the last end of a line";
    static final String EACH_PLACE = "each place gets a question mark of its own, and the list has its name once more";
    static final String QUOTES = "what stands in quotes is text: '' and \"\" go on with it, a backslash means nothing, and colons name nothing";
    static final String COMMENTS = "a comment is for people: no parameter is in it, and a quote in it begins nothing (as \"--\" in quotes doesn't)";
    static final String COLONS = "two colons are a cast, and a colon with no name behind it is a colon";

    static final String OTHERS = "these two kinds of quotes and of comments are all there are; what other databases have is no business of this class";

    NamedParameters namedParameters = new NamedParameters();

    @Test
    @Order(1)
    void puts_a_question_mark_for_each_name() {
        translates(WHOLE_NAMES, "select title from blog where pub_date >= :first and pub_date < :firstOfNext",
                "select title from blog where pub_date >= ? and pub_date < ?", "first", "firstOfNext");
        translates(WHOLE_NAMES, "select name from author", "select name from author");
        translates(WHOLE_NAMES, "select title from blog where pub_date between:first and:last",
                "select title from blog where pub_date between? and?", "first", "last");
        translates(AS_IT_IS, "\n  select :x,\r\n\t:y  \n", "\n  select ?,\r\n\t?  \n", "x", "y");
    }

    @Test
    @Order(2)
    void lists_a_name_as_often_as_it_stands() {
        translates(EACH_PLACE, "select title from blog where title = :text or :text = '' or author_id = :author or title = :text",
                "select title from blog where title = ? or ? = '' or author_id = ? or title = ?", "text", "text", "author", "text");
        translates(EACH_PLACE, "values (:year, :year2, :years, :_y,:Year)", "values (?, ?, ?, ?,?)", "year", "year2", "years", "_y",
                "Year");
    }

    @Test
    @Order(3)
    void leaves_text_in_quotes_alone() {
        translates(QUOTES, "select ':x?{0}', :y", "select ':x?{0}', ?", "y");
        translates(QUOTES, "select 'it''s :not one', :y", "select 'it''s :not one', ?", "y");
        translates(QUOTES, "select title as \"the :title\" from blog where id = :id",
                "select title as \"the :title\" from blog where id = ?",
                "id");
        translates(QUOTES, "select \"it's\", :y, 'say \"hi :x\"'", "select \"it's\", ?, 'say \"hi :x\"'", "y");
        translates(QUOTES, "select 'C:\\', :y, '\\:x'", "select 'C:\\', ?, '\\:x'", "y");
        translates(QUOTES, "select '$1 a loaf', :y", "select '$1 a loaf', ?", "y");
        String letter = "it''s long: ".repeat(900);
        translates(QUOTES, "select '" + letter + "', :y", "select '" + letter + "', ?", "y");
        translates(QUOTES, "select :y, 'nobody ends this :x", "select ?, 'nobody ends this :x", "y");
    }

    @Test
    @Order(4)
    void leaves_comments_alone() {
        translates(COMMENTS, "select title -- what :we show\nfrom blog where id = :id",
                "select title -- what :we show\nfrom blog where id = ?",
                "id");
        translates(COMMENTS, "select title /* not :this,\nnor :that */ from blog where id = :id",
                "select title /* not :this,\nnor :that */ from blog where id = ?", "id");
        translates(COMMENTS, "select :x -- Ben's\n, :y /* Ada's \" */, :z", "select ? -- Ben's\n, ? /* Ada's \" */, ?", "x", "y", "z");
        translates(COMMENTS, "select /* -- */ :x, -- /*\n :y", "select /* -- */ ?, -- /*\n ?", "x", "y");
        translates(COMMENTS, "select '-- no comment', :x, '/* nor this', :y - 1 / 2", "select '-- no comment', ?, '/* nor this', ? - 1 / 2",
                "x",
                "y");
        translates(COMMENTS, "select :x -- and :nothing more", "select ? -- and :nothing more", "x");
    }

    @Test
    @Order(5)
    void leaves_a_cast_and_other_colons_alone() {
        translates(COLONS, "select title::varchar from blog where pub_date = :day::date",
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
                .as("titles with an o in an archive that the page doesn't show, from June 1999 on or by Ed, without \"Floppy\". Sent:%n%s%n"
                        + "with %s", positional.text(), positional.names())
                .containsExactly("Modem Songs", "New Year's Modem", "One More Day", "Zeppelin Notes");
    }

    @Test
    @Order(7)
    void ends_a_name_where_the_english_alphabet_ends() {
        translates("a name has letters of the English alphabet, digits and underscores, and ends before anything else",
                "values (:size, :größe, :ärger)", "values (?, ?öße, :ärger)", "size", "gr");
    }

    private void translates(String rule, String sql, String text, String... names) {
        PositionalSql positional = namedParameters.translate(sql);

        assertThat(positional).as("what came back for%n%s%n", sql).isNotNull();
        assertThat(positional.text()).as("The text that was made of%n    %s%n(%s)", sql, rule).isEqualTo(text);
        assertThat(positional.names()).as("The names that were found in%n    %s%n(%s)", sql, rule).containsExactly(names);
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
