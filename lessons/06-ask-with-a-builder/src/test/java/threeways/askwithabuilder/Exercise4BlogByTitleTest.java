package threeways.askwithabuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.jooq.DSLContext;
import org.jooq.exception.NoDataFoundException;
import org.jooq.exception.TooManyRowsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threeways.blog.Headline;
import threeways.workbench.BlogWorld;
import threeways.workbench.OtherRows;
import threeways.workbench.SqlLog;

@DisplayName("Exercise 4: one row, no row, too many")
@BlogWorld
class Exercise4BlogByTitleTest {

    BlogByTitle blogByTitle;

    @BeforeEach
    void open_the_archive(DSLContext ctx) {
        blogByTitle = new BlogByTitle(ctx);
    }

    @Test
    @Order(1)
    void finds_one_or_none() {
        assertThat(blogByTitle.find("Tide Tables").map(Headline::toString)).as("find(\"Tide Tables\")")
                .contains("Tide Tables (2026-09-23)");
        assertThat(catchThrowable(() -> blogByTitle.find("No Such Blog")))
                .as("what find threw for a title that no blog has (this caller asks whether there is one, and takes empty for an answer)")
                .isNull();
        assertThat(blogByTitle.find("No Such Blog")).as("find(\"No Such Blog\")").isEmpty();
    }

    @Test
    @Order(2)
    void gets_one_and_says_so_where_there_is_none() {
        assertThat(blogByTitle.get("Tide Tables")).as("get(\"Tide Tables\")").hasToString("Tide Tables (2026-09-23)");
        assertThat(catchThrowable(() -> blogByTitle.get("No Such Blog")))
                .as("what get threw for a title that no blog has (this caller counts on the blog: null would come to light "
                        + "later, and somewhere else)")
                .isInstanceOf(NoDataFoundException.class);
    }

    @Test
    @Order(3)
    void refuses_to_choose_between_two() {
        assertThat(catchThrowable(() -> blogByTitle.find("Old Maps")))
                .as("what find threw for \"Old Maps\", the title of two blogs (to take either would hide the other)")
                .isInstanceOf(TooManyRowsException.class);
        assertThat(catchThrowable(() -> blogByTitle.get("Old Maps")))
                .as("what get threw for \"Old Maps\", the title of two blogs (to take either would hide the other)")
                .isInstanceOf(TooManyRowsException.class);
    }

    @Test
    @Order(4)
    void takes_the_newest_where_several_are_welcome() {
        assertThat(blogByTitle.newest("Old Maps").map(Headline::toString)).as("newest(\"Old Maps\"): Ada's is of 2021, Chi's of 2024")
                .contains("Old Maps (2024-02-29)");
        assertThat(blogByTitle.newest("No Such Blog")).as("newest(\"No Such Blog\")").isEmpty();
    }

    @Test
    @Order(5)
    @OtherRows
    void searches_another_archive_too() {
        assertThat(blogByTitle.find("Last Light").map(Headline::toString))
                .as("find(\"Last Light\"), in an archive that the page doesn't show").contains("Last Light (1999-12-31)");
        assertThat(blogByTitle.get("First Light")).as("get(\"First Light\"), in that archive").hasToString("First Light (1999-01-01)");
        assertThat(blogByTitle.newest("Floppy").map(Headline::toString))
                .as("newest(\"Floppy\"), in that archive: one is of 1999, the other of 2000").contains("Floppy (2000-02-29)");
    }

    @Test
    @Order(6)
    void takes_a_title_for_a_title_whatever_is_in_it(SqlLog sql) {
        for (String title : new String[]{"x' or '1'='1", "under%", "tide tables", "Tide"}) {
            assertThat(catchThrowable(() -> blogByTitle.find(title)))
                    .as("what find threw for the title %s, which no blog has (characters that mean something to SQL mean nothing in a title)",
                            title)
                    .isNull();
            assertThat(blogByTitle.find(title)).as("find(\"%s\"): no blog has exactly this title", title).isEmpty();
            assertThat(blogByTitle.newest(title)).as("newest(\"%s\"): no blog has exactly this title", title).isEmpty();
        }
        assertThat(blogByTitle.get("Ben's Bread")).as("get(\"Ben's Bread\")").hasToString("Ben's Bread (2026-01-01)");
        assertThat(blogByTitle.get(":x?{0}")).as("get(\":x?{0}\")").hasToString(":x?{0} (2026-03-08)");
        assertThat(sql).bound("x'", "under%", "tide", "Tide", "Ben's", ":x?");
    }

    @Test
    @Order(7)
    void leaves_the_search_to_the_database(SqlLog sql) {
        blogByTitle.find("Tide Tables");
        assertThat(sql).as("find").sentOneStatement().filteredInTheDatabase().readNoMoreThan(1);

        sql.clear();
        blogByTitle.get("Tide Tables");
        assertThat(sql).as("get").sentOneStatement().filteredInTheDatabase().readNoMoreThan(1);

        sql.clear();
        blogByTitle.newest("Old Maps");
        assertThat(sql).as("newest").sentOneStatement().filteredInTheDatabase().readNoMoreThan(1);
    }
}
