package threeways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The Python on the pages isn't part of the build, and can't change unseen all the same. */
@DisplayName("The receipt of the Python listings")
class PythonReceiptTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final String PAGE = "docs/src/pages/rosetta.adoc";

    private final PythonReceipt receipt = PythonReceipt.of(TOP);
    private final Map<String, List<String>> pages = PythonReceipt.pages(TOP);

    @Test
    void every_listing_and_every_sentence_about_django_and_sqlalchemy_was_tried_as_it_stands() {
        assertThat(receipt.differencesFrom(pages))
                .as("Run docs/src/python/run.py, which tells in its first lines what it needs, and commit its receipt. Where a sentence has new words, "
                        + "put them into docs/src/python/sentences.py first.")
                .isEmpty();
        assertThat(receipt.rows()).as("what was tried").hasSizeGreaterThan(120).allMatch(row -> row.size() == 6);
        assertThat(receipt.rows()).extracting(row -> row.get(5))
                .allMatch(came -> came.equals("ok") || came.equals("true") || came.startsWith("elsewhere: "));
    }

    @Test
    void it_names_what_it_ran_on() {
        assertThat(receipt.ranOn()).matches("Django [\\d.]+, SQLAlchemy [\\d.]+, SQLite [\\d.]+");
    }

    @Test
    void a_changed_listing_is_told_with_its_line() {
        int line = pages.get(PAGE).indexOf("select(Blog).options(selectinload(Blog.entries))");
        edit(PAGE, text -> text.replace("selectinload", "joinedload"));

        assertThat(receipt.differencesFrom(pages)).isNotEmpty()
                .allMatch(told -> told.contains("SQLAlchemy listing hasn't been run as it stands here"))
                .anyMatch(told -> told.startsWith(PAGE + ":" + line + ":"));
    }

    @Test
    void so_is_one_that_is_added_and_one_that_is_gone() {
        pages.get(PAGE).addAll(List.of("[#new]", "[source,python]", "----", "Blog.objects.all()", "----"));
        pages.put("docs/src/pages/choose.adoc", List.of());

        assertThat(receipt.differencesFrom(pages)).anyMatch(told -> told.contains("this Django listing hasn't been run as it stands here"))
                .anyMatch(told -> told.startsWith("docs/src/pages/choose.adoc, choose-question-jooq, SQLAlchemy: a listing that was run"));
    }

    @Test
    void a_sentence_that_has_left_its_page_is_told() {
        edit(PAGE, text -> text.replace("SQLAlchemy's session holds none of them.", "SQLAlchemy's session holds some of them."));

        assertThat(receipt.differencesFrom(pages)).singleElement().asString()
                .contains("is no longer there: SQLAlchemy's session holds none of them.");
    }

    private void edit(String page, UnaryOperator<String> change) {
        pages.replace(page, new ArrayList<>(pages.get(page).stream().map(change).toList()));
    }
}
