package threeways.workbench;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import threeways.blog.Headline;

/** An answer is held against plain Java, asked again after the rows have changed, and the first difference is told as a story. */
@BlogWorld
class ReferenceTest {

    DSLContext ctx;
    World world;

    @BeforeEach
    void begin(DSLContext ctx, World world) {
        this.ctx = ctx;
        this.world = world;
    }

    private Reference<Integer, Rows.Blog> blogsOfAYear() {
        return Reference.in(world)
                .of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).toList())
                .sortedBy(rows -> comparing(Rows.Blog::pubDate).reversed().thenComparing(rows.byTitle()))
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate()))
                .askedFor(Edges::years);
    }

    private List<Headline> blogs(Condition condition) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(condition).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetchInto(Headline.class);
    }

    private List<Long> entriesBy(SortField<?> first) {
        return ctx.select(ENTRY.ID).from(ENTRY).orderBy(first, ENTRY.ID.asc()).fetch(ENTRY.ID);
    }

    private static Condition between(LocalDate first, LocalDate end) {
        return BLOG.PUB_DATE.ge(first).and(BLOG.PUB_DATE.lt(end));
    }

    private static LocalDate begin(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static String told(Reference<Integer, ?> reference, Reference.Answer<Integer> answer) {
        Throwable thrown = catchThrowable(() -> reference.agreesWith(answer));
        assertThat(thrown).isInstanceOf(AssertionError.class);
        return thrown.getMessage();
    }

    @Test
    @GeneratedRows
    void a_right_answer_agrees() {
        blogsOfAYear().agreesWith(year -> blogs(between(begin(year), begin(year + 1))));
        blogsOfAYear().agreesWith(year -> blogs(year(BLOG.PUB_DATE).eq(year)));
    }

    @Test
    @GeneratedRows
    void it_costs_less_than_sixty_milliseconds() {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        blogsOfAYear().agreesWith(year -> blogs(between(begin(year), begin(year + 1))));
        long first = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        blogsOfAYear().agreesWith(year -> blogs(between(begin(year), begin(year + 1))));
    }

    @Test
    @GeneratedRows
    void who_remembers_only_what_was_empty_is_told_so() {
        Set<Integer> silent = new HashSet<>();
        assertThat(told(blogsOfAYear(), year -> {
            List<Headline> found = silent.contains(year) ? List.of() : blogs(between(begin(year), begin(year + 1)));
            if (found.isEmpty()) {
                silent.add(year);
            }
            return found;
        })).contains(", asked again after another writer stored \"no such text\"", "the same 0 rows came as before");
    }

    @Test
    @GeneratedRows
    void what_was_empty_is_filled() {
        Rows before = world.rows();
        AnotherWriter.change(world, before, 1);
        Rows after = world.rows();

        assertThat(before.blogs()).extracting(Rows.Blog::year).doesNotContain(1993, 2028);
        assertThat(after.blogs()).extracting(Rows.Blog::year).contains(1993, 2028);
        assertThat(Edges.blogIds(before)).filteredOn(id -> before.blog(id) == null && after.blog(id) != null).hasSize(2);
        assertThat(after.entries()).filteredOn(entry -> after.tagsOf(entry.id()).contains("unused")).isNotEmpty();
        assertThat(before.authors()).filteredOn(author -> before.blogsOf(author.id()).isEmpty()).isNotEmpty()
                .allMatch(author -> !after.blogsOf(author.id()).isEmpty());
        assertThat(after.authors()).extracting(Rows.Author::name).contains("no such text");
        assertThat(after.tags()).extracting(Rows.Tag::name).contains("no such text");
    }

    @Test
    @GeneratedRows
    void who_remembers_is_told_so() {
        Map<Integer, List<Headline>> kept = new HashMap<>();

        assertThat(told(blogsOfAYear(), year -> kept.computeIfAbsent(year, first -> blogs(between(begin(first), begin(first + 1))))))
                .isEqualTo(
                        "Blogs of 1991, asked again after another writer stored \"Winter Window\" (published on 1991-09-05): the same 6 rows came as "
                                + "before, and no statement was sent. The answer remembers the first call. Ask the database at each call.");
    }

    @Test
    @GeneratedRows
    void who_never_asks_is_told_so() {
        Map<Integer, List<Headline>> known = new HashMap<>();
        world.rows().blogs().stream().map(Rows.Blog::year).distinct()
                .forEach(year -> known.put(year, blogs(between(begin(year), begin(year + 1)))));

        assertThat(told(blogsOfAYear(), year -> known.getOrDefault(year, List.of())))
                .endsWith(
                        "no statement was sent, not even at the first call. The answer decides by itself. Ask the database at each call.");
    }

    @Test
    @GeneratedRows
    void several_questions_are_asked_before_and_after_one_change() {
        Reference.Answer<Integer> asks = year -> blogs(between(begin(year), begin(year + 1)));
        Map<Integer, List<Headline>> kept = new HashMap<>();
        Reference.Answer<Integer> remembers = year -> kept.computeIfAbsent(year, first -> blogs(between(begin(first), begin(first + 1))));
        Rows before = world.rows();

        assertThatThrownBy(() -> Reference.agree(blogsOfAYear().answeredBy(asks), blogsOfAYear().answeredBy(remembers)))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("The answer remembers the first call. Ask the database at each call.");
        assertThat(world.rows().entries()).as("one for each year, for a missing blog and for one below zero: changed once")
                .filteredOn(entry -> entry.headline().equals("Newly written"))
                .hasSize((int) before.blogs().stream().map(Rows.Blog::year).distinct().count() + 2);
    }

    @Test
    @GeneratedRows
    void who_asks_nothing_is_told_so() {
        List<Headline> always = blogs(between(begin(2026), begin(2027)));

        assertThat(told(blogsOfAYear(), year -> always)).endsWith(
                " No statement was sent for it: the answer remembers an earlier call, or decides by itself. Ask the database at each call.");
    }

    @Test
    @GeneratedRows
    void who_fills_one_list_again_is_told_so() {
        List<Headline> kept = new ArrayList<>();

        assertThat(told(blogsOfAYear(), year -> {
            kept.clear();
            kept.addAll(blogs(between(begin(year), begin(year + 1))));
            return kept;
        })).contains("the returned list was changed by a later call.", "make a new list in each call");
    }

    @Test
    @GeneratedRows
    void a_year_of_365_days_loses_one() {
        assertThat(told(blogsOfAYear(), year -> blogs(between(begin(year), begin(year).plusDays(365)))))
                .isEqualTo("Blogs of 1996: \"10\" (published on 1996-12-31) "
                        + "is missing. 14 rows were expected, and 6 came. 31 December is day 366 of a leap year. Let the range end before the next 1 January.");
    }

    @Test
    @GeneratedRows
    void a_year_as_a_text_is_the_beginning_of_others() {
        assertThat(told(blogsOfAYear(), year -> blogs(BLOG.PUB_DATE.cast(String.class).startsWith(year.toString())
                .or(year(BLOG.PUB_DATE).eq(year))))).contains("Blogs of 202: \"",
                        "came, and doesn't belong there. 3 rows were expected, and",
                        "As a text, 2027 begins with 202. Compare dates or numbers");
    }

    @Test
    @GeneratedRows
    void a_limit_is_noticed() {
        assertThat(told(blogsOfAYear(), year -> blogs(between(begin(year), begin(year + 1))).stream().limit(10).toList()))
                .contains("the first 10 of 14 came. The answer stops there");
    }

    @Test
    @GeneratedRows
    void a_limit_beyond_the_rows_of_the_archive_is_noticed() {
        assertThat(told(blogsOfAYear(), year -> blogs(between(begin(year), begin(year + 1))).stream().limit(1_000).toList()))
                .startsWith("Blogs of ")
                .contains(", after 1,100 rows like one of them were stored: 1,1", "were expected, and 1,000 came. A limit ends the list");
        assertThat(ctx.fetchCount(BLOG, BLOG.ID.ge(1_000_000L))).as("what was stored for it stays").isEqualTo(Copies.MANY);
        world.asItWas();
        assertThat(ctx.fetchCount(BLOG, BLOG.ID.ge(1_000_000L))).as("what was stored for it is taken away").isZero();
    }

    private record Line(String title, List<String> headlines) {
    }

    private Reference<Integer, Line> linesOfAYear() {
        return Reference.in(world).of("lines of %s", (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year)
                .sorted(comparing(Rows.Blog::id)).map(blog -> new Line(blog.title(), rows.entriesOf(blog.id()).stream()
                        .sorted(comparing(Rows.Entry::id)).map(Rows.Entry::headline).toList()))
                .toList()).askedFor(Edges::years);
    }

    private List<Line> lines(int year, int most) {
        Map<Long, List<String>> headlines = ctx.select(ENTRY.BLOG_ID, ENTRY.HEADLINE).from(ENTRY).orderBy(ENTRY.ID)
                .fetchGroups(ENTRY.BLOG_ID, ENTRY.HEADLINE);
        return ctx.selectFrom(BLOG).where(year(BLOG.PUB_DATE).eq(year)).orderBy(BLOG.ID)
                .fetch(blog -> new Line(blog.getTitle(), headlines.getOrDefault(blog.getId(), List.of()).stream().limit(most).toList()));
    }

    @Test
    @GeneratedRows
    void a_limit_of_a_list_inside_of_a_line_is_noticed() {
        linesOfAYear().agreesWith(year -> lines(year, Integer.MAX_VALUE));

        assertThat(told(linesOfAYear(), year -> lines(year, 50)))
                .contains(", with 1,100 rows more in a list inside of a line: line ", " came with 50 of 1,1",
                        ". A limit cuts the inner list");
    }

    @Test
    @GeneratedRows
    void a_statement_more_for_an_empty_list_is_noticed() {
        Reference.Answer<Integer> asksAgain = year -> {
            List<Headline> found = blogs(year(BLOG.PUB_DATE).eq(year));
            return found.isEmpty() ? blogs(year(BLOG.PUB_DATE).eq(year)) : found;
        };

        blogsOfAYear().agreesWith(asksAgain);
        assertThat(told(blogsOfAYear().sendingAtMost(1, "Ask once."), asksAgain)).startsWith("[Blogs of ")
                .contains(". Ask once.] 2 statements were sent, where one is enough.");
    }

    @Test
    @GeneratedRows
    void an_order_that_relies_on_h2_for_nulls_is_noticed(SessionFactory factory) {
        Reference<String, Rows.Entry> worstFirst = Reference.in(world).of("all entries, the worst first", Rows::entries)
                .sortedBy(
                        rows -> comparing((Rows.Entry entry) -> entry.rating() == null ? -1 : entry.rating()).thenComparing(Rows.Entry::id))
                .shownAs(Rows.Entry::id);

        worstFirst.agreesWith(nothing -> entriesBy(ENTRY.RATING.asc().nullsFirst()));
        assertThat(catchThrowable(() -> worstFirst.agreesWith(nothing -> {
            // Hibernate is at work too, and sorts nothing
            factory.inSession(session -> session.createSelectionQuery("select count(*) from Blog", Long.class).getSingleResult());
            return entriesBy(ENTRY.RATING.asc());
        }))).hasMessageEndingWith("with nulls first or nulls last.");
        assertThat(catchThrowable(() -> worstFirst.agreesWith(nothing -> entriesBy(ENTRY.RATING.asc()))))
                .hasMessageEndingWith(
                        "Here nulls sort as the highest values, as in PostgreSQL: say in the query where they go, with nulls first or "
                                + "nulls last.");
    }

    @Test
    @GeneratedRows
    void the_ends_of_a_range() {
        assertThat(told(blogsOfAYear(), year -> blogs(BLOG.PUB_DATE.between(begin(year), begin(year + 1)))))
                .contains("It is from the first day of the next year: let the range end before it.");
        assertThat(told(blogsOfAYear(), year -> blogs(between(begin(year).plusDays(1), begin(year + 1)))))
                .contains("It is from the first day of the year. Begin");
        assertThat(told(blogsOfAYear(), year -> blogs(between(begin(year), begin(year + 1).minusDays(1))))).contains("is missing.",
                "31 December");
    }

    @Test
    @GeneratedRows
    void joins_that_lose_or_repeat() {
        assertThat(told(blogsOfAYear(), year -> ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).join(AUTHOR).on(AUTHOR.ID.eq(
                BLOG.AUTHOR_ID)).where(year(BLOG.PUB_DATE).eq(year)).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchInto(Headline.class)))
                .contains(
                        "is missing. 6 rows were expected, and 5 came. It has no author. An inner join with author leaves it out, a left join doesn't.");
        assertThat(told(blogsOfAYear(), year -> ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(
                BLOG.ID)).where(year(BLOG.PUB_DATE).eq(year)).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchInto(Headline.class)))
                .contains("came more than once.", "Each blog came once for each of its entries");
        assertThat(told(blogsOfAYear(), year -> blogs(between(begin(year), begin(year + 1))).stream().distinct().toList()))
                .contains(
                        "Equal rows were merged: use no distinct and no set, and group by id.");
    }

    @Test
    @GeneratedRows
    void the_order() {
        assertThat(told(blogsOfAYear(), year -> ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.PUB_DATE.desc()).fetchInto(Headline.class)))
                .contains("They have the same day, so the title decides.");
        assertThat(told(blogsOfAYear(), year -> ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.PUB_DATE.desc(), lower(BLOG.TITLE)).fetchInto(Headline.class)))
                .contains("capitals come before small letters");
        assertThat(told(blogsOfAYear(), year -> ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.ID).fetchInto(Headline.class))).contains("in the order of their ids. Sort them in the query.");
        assertThat(told(Reference.in(world).of("blogs of %s", (Rows rows, Integer year) -> rows.blogs().stream()
                .filter(blog -> blog.year() == year).sorted(comparing(Rows.Blog::pubDate).reversed().thenComparing(Rows.Blog::id)).toList())
                .shownAs(blog -> new Headline(blog.title(), blog.pubDate())).askedFor(Edges::years),
                year -> ctx.select(BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(year(BLOG.PUB_DATE).eq(year))
                        .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchInto(Headline.class)))
                .contains("They have the same day, so the id decides.");
    }

    @Test
    @GeneratedRows
    void an_author_whose_name_another_has() {
        Reference<String, Rows.Blog> titles = Reference.in(world)
                .of("titles of %s", (Rows rows, String name) -> rows.blogs().stream().filter(blog -> name.equals(rows.authorOf(blog)))
                        .toList())
                .shownAs(Rows.Blog::id).inAnyOrder().askedFor(Edges::authorNames);

        assertThat(catchThrowable(() -> titles.agreesWith(name -> ctx.select(BLOG.ID).from(BLOG).where(BLOG.AUTHOR_ID.eq(ctx.select(
                DSL.min(AUTHOR.ID)).from(AUTHOR).where(AUTHOR.NAME.eq(name)))).fetch(BLOG.ID))))
                .hasMessageContaining("Another author has the same name, and none of theirs came.");
    }

    @Test
    @GeneratedRows
    void an_author_with_the_name_of_the_one_who_was_asked_for() {
        Reference<Long, Rows.Blog> titles = Reference.in(world)
                .of("titles of author %s", (Rows rows, Long id) -> rows.blogsOf(id)).shownAs(Rows.Blog::id).inAnyOrder()
                .askedFor(Edges::authorIds);

        assertThat(catchThrowable(() -> titles.agreesWith(id -> ctx.select(BLOG.ID).from(BLOG).join(AUTHOR).on(AUTHOR.ID.eq(
                BLOG.AUTHOR_ID)).where(AUTHOR.NAME.in(ctx.select(AUTHOR.NAME).from(AUTHOR).where(AUTHOR.ID.eq(id)))).fetch(BLOG.ID))))
                .hasMessageContaining("Its author has the same name and another id. Compare the ids");
    }

    @Test
    @GeneratedRows
    void long_lines_from_where_they_differ() {
        Reference<Integer, String> lines = Reference.in(world).of("the line of %s", (Rows rows, Integer year) -> List.of(
                "The beginning of a line that is long enough and the same for all blogs, and an end", "last"))
                .askedFor(rows -> List.of(2026));

        assertThat(catchThrowable(() -> lines.agreesWith(
                year -> List.of("The beginning of a line that is long enough and the same for no blogs, and an end", "last"))))
                .hasMessageContaining(
                        "Line 1 was expected to be \"…same for all blogs, and an end\", and \"…same for no blogs, and an end\" came.");
    }

    @Test
    @GeneratedRows
    void what_the_question_leaves_open_is_for_the_answer_to_choose() {
        for (SortField<Long> last : List.of(BLOG.ID.asc(), BLOG.ID.desc())) {
            blogsOfAYear().shownAs(Rows.Blog::id).agreesWith(year -> ctx.select(BLOG.ID).from(BLOG).where(year(BLOG.PUB_DATE).eq(year))
                    .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE.asc(), last).fetch(BLOG.ID));
        }
    }

    @Test
    @GeneratedRows
    void an_exception_that_is_asked_for_is_a_part_of_the_answer() {
        Reference.Refusal several = new Reference.Refusal("an exception, since several blogs have the title");
        Reference<String, Object> find = Reference.in(world).of("the blog titled %s", (Rows rows, String title) -> {
            List<Object> titled = List.copyOf(rows.blogs().stream().filter(blog -> blog.title().equals(title)).toList());
            return titled.size() > 1 ? List.<Object>of(several) : titled;
        });
        Reference<String, Object> findTitles = find.shownAs(found -> found instanceof Rows.Blog blog ? blog.id() : found)
                .askedFor(Edges::titles);

        findTitles.agreesWith(title -> ctx.fetchCount(BLOG, BLOG.TITLE.eq(title)) > 1
                ? List.of(several)
                : ctx.select(BLOG.ID).from(BLOG).where(BLOG.TITLE.eq(title)).fetch(BLOG.ID));
        assertThat(catchThrowable(() -> findTitles.agreesWith(title -> ctx.select(BLOG.ID).from(BLOG).where(BLOG.TITLE.eq(title)).limit(1)
                .fetch(BLOG.ID)))).hasMessageContaining("expected an exception, since several blogs have the title, and \"");
        assertThat(catchThrowable(() -> findTitles.agreesWith(title -> List.of(several))))
                .hasMessageContaining(", and what came is an exception, since several blogs have the title.");
    }

    @Test
    @GeneratedRows
    void about_twenty_arguments_with_the_edges_among_them() {
        Rows rows = world.rows();

        assertThat(Edges.years(rows)).hasSizeBetween(15, 26).contains(202, 20, 1993, 2011).doesNotHaveDuplicates();
        assertThat(Edges.titles(rows)).hasSizeBetween(15, 38).contains("", "%", "--", "Harbour  Lights", "Harbour Lights ")
                .anyMatch(title -> title.length() > 200).anyMatch(title -> title.contains("\u0308")).doesNotHaveDuplicates();
        assertThat(Edges.days(rows)).hasSizeBetween(15, 28).contains(LocalDate.of(2011, 3, 14)).doesNotHaveDuplicates();
        assertThat(Edges.blogIds(rows)).hasSizeBetween(15, 26).anyMatch(id -> id > Integer.MAX_VALUE).doesNotHaveDuplicates();
        assertThat(Edges.ratings(rows)).containsExactlyInAnyOrder(-1, 0, 1, 2, 3, 4, 5, 6);
        assertThat(Edges.tags(rows)).contains("Travel", "travel", "unused");
        assertThat(Edges.authorNames(rows)).contains("Ada", "Ada ", "max");
    }

    @Test
    @GeneratedRows
    void what_was_changed_on_the_way() {
        assertThat(told(blogsOfAYear(), year -> blogs(between(begin(year), begin(year + 1))).stream().map(one -> new Headline(one.title()
                .strip(), one.pubDate())).toList()))
                .contains("expected Apple  (1996-12-31), and Apple (1996-12-31) came. It was changed on the way");
    }

    private String toldOfTitles(java.util.function.Function<String, Condition> condition) {
        return catchThrowable(() -> Reference.in(world)
                .of("blogs titled %s",
                        (Rows rows, String title) -> rows.blogs().stream().filter(blog -> blog.title().equals(title)).toList())
                .shownAs(Rows.Blog::id).inAnyOrder().askedFor(Edges::titles)
                .agreesWith(title -> ctx.select(BLOG.ID).from(BLOG).where(condition.apply(title)).fetch(BLOG.ID))).getMessage();
    }

    @Test
    @GeneratedRows
    void what_was_typed_is_what_is_asked_for() {
        assertThat(toldOfTitles(title -> lower(BLOG.TITLE).eq(title.toLowerCase()))).contains("came, and doesn't belong there.",
                "It differs in upper and lower case");
        assertThat(toldOfTitles(title -> trim(BLOG.TITLE).eq(title.trim()))).contains("It differs in blanks from what was typed");
        assertThat(toldOfTitles(title -> BLOG.TITLE.eq(title.strip()))).contains("blank");
        assertThat(toldOfTitles(title -> BLOG.TITLE.like(title.replace("\\", "\\\\")))).contains("wildcards of LIKE");
        assertThat(toldOfTitles(title -> title.isEmpty() ? DSL.noCondition() : BLOG.TITLE.eq(title))).contains("Blogs titled \"\"",
                "doesn't mean \"all\"");
        assertThat(toldOfTitles(title -> title.isEmpty() ? DSL.falseCondition() : BLOG.TITLE.eq(title))).contains("The text is empty.");
        assertThat(toldOfTitles(title -> BLOG.TITLE.eq(title.substring(0, Math.min(title.length(), 100)))))
                .contains("Cut nothing off what is stored or typed.");
        assertThat(toldOfTitles(title -> title.contains(";") || title.contains("--") ? DSL.falseCondition() : BLOG.TITLE.eq(title)))
                .contains("The text looks like a piece of SQL.");
        assertThat(toldOfTitles(title -> field("title", String.class).eq(DSL.inline(title.replace("'", ""))))).contains("is missing.",
                "Kettle");
    }

    @Test
    @GeneratedRows
    void ids_as_texts_and_missing_ratings() {
        Reference<Long, Rows.Entry> ratings = Reference.in(world)
                .of("entries of blog %s",
                        (Rows rows, Long blog) -> rows.entriesOf(blog).stream().sorted(comparing(Rows.Entry::id)).toList())
                .shownAs(entry -> entry.headline() + " " + entry.rating()).askedFor(Edges::blogIds);
        assertThat(catchThrowable(() -> ratings.agreesWith(blog -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blog))
                .orderBy(ENTRY.ID.cast(String.class)).fetch(row -> row.getHeadline() + " " + row.getRating()))))
                .hasMessageContaining("The ids are sorted as texts");
        assertThat(catchThrowable(() -> ratings.agreesWith(blog -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blog))
                .orderBy(ENTRY.ID).fetch(row -> row.getHeadline() + " " + (row.getRating() == null ? 0 : row.getRating())))))
                .hasMessageContaining("null");
        assertThat(catchThrowable(() -> ratings.agreesWith(blog -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq((long) blog.intValue()))
                .orderBy(ENTRY.ID).fetch(row -> row.getHeadline() + " " + row.getRating()))))
                .hasMessageContaining("no row fits what was asked for. Bind the argument unchanged, with the type that it has.");
        assertThat(
                catchThrowable(() -> ratings.agreesWith(blog -> ctx.selectFrom(ENTRY).where(ENTRY.BLOG_ID.eq(blog)).and(ENTRY.RATING.ge(0))
                        .orderBy(ENTRY.ID).fetch(row -> row.getHeadline() + " " + row.getRating()))))
                .hasMessageContaining("It has no rating: the column is null. A comparison with null is never true");
    }

    @Test
    @GeneratedRows
    void numbers() {
        Reference<Integer, Long> ofYears = numberOfBlogs();
        ofYears.agreesWith(year -> List.of((long) ctx.fetchCount(BLOG, year(BLOG.PUB_DATE).eq(year))));
        assertThat(told(ofYears, year -> List.of((long) ctx.fetchCount(BLOG, between(begin(year), begin(year).plusDays(365))))))
                .contains("Number of blogs of ", ": expected ", "31 December is day 366 of a leap year");

        Reference<String, List<Long>> years = Reference.in(world).of("blogs of each year", rows -> rows.blogs().stream()
                .collect(Collectors.groupingBy(Rows.Blog::year, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> List.of((long) one.getKey(), one.getValue())).toList());
        years.agreesWith(nothing -> ctx.select(year(BLOG.PUB_DATE), count()).from(BLOG).groupBy(year(BLOG.PUB_DATE)).orderBy(1)
                .fetch(row -> List.of((long) row.value1(), (long) row.value2())));
        assertThat(catchThrowable(() -> years.agreesWith(nothing -> ctx.select(year(BLOG.PUB_DATE), count()).from(BLOG).where(BLOG.AUTHOR_ID
                .isNotNull()).groupBy(year(BLOG.PUB_DATE)).orderBy(1).fetch(row -> List.of((long) row.value1(), (long) row.value2())))))
                .hasMessageContaining("Blogs of each year: Line ");
    }

    @Test
    @GeneratedRows
    void an_empty_archive_is_asked_last_and_the_next_reference_finds_it_full() {
        Reference<Integer, Long> ofYears = numberOfBlogs();

        for (int time = 0; time < 2; time++) {
            assertThat(told(ofYears, year -> List.of((long) ctx.select(sum(when(year(BLOG.PUB_DATE).eq(year), 1).otherwise(0))).from(BLOG)
                    .fetchSingle().value1().intValue())))
                    .startsWith("The archive has no rows any more. Number of blogs of ").contains("the answer threw NullPointerException");
            assertThat(world.rows().blogs()).isEmpty();
        }
    }

    private Reference<Integer, Long> numberOfBlogs() {
        Reference<Integer, Long> counted = Reference.in(world).ofOne("number of blogs of %s",
                (Rows rows, Integer year) -> rows.blogs().stream().filter(blog -> blog.year() == year).count());
        return counted.askedFor(Edges::years);
    }

    /** A page of titles, and how many there are. */
    record Page(List<String> titles, int total) {
    }

    @Test
    @GeneratedRows
    void a_page_is_told_by_what_differs_first() {
        Reference<Integer, Page> pages = Reference.in(world).ofOne("page of %s", (Rows rows, Integer size) -> page(rows, size))
                .askedFor(rows -> List.of(5, 20));
        pages.agreesWith(size -> List.of(page(world.rows(), size)));
        assertThat(told(pages, size -> List.of(new Page(page(world.rows(), size).titles(), size))))
                .startsWith("Page of 5: the total was expected to be ").contains(", and 5 came. Count with all conditions");
        assertThat(told(pages, size -> List.of(page(world.rows(), Math.min(size, 10)))))
                .startsWith("Page of 20: the total is right. 20 rows were expected on the page, and 10 came.");
        assertThat(
                told(pages, size -> List.of(new Page(page(world.rows(), size).titles().stream().sorted().toList(), page(world.rows(), size)
                        .total()))))
                .startsWith("Page of 5: place 1 of the page was expected to be ");
    }

    private static Page page(Rows rows, int size) {
        List<String> titles = rows.blogs().stream().sorted(comparing(Rows.Blog::id).reversed()).map(Rows.Blog::title).toList();
        return new Page(titles.subList(0, Math.min(size, titles.size())), titles.size());
    }

    @Test
    @GeneratedRows
    void what_was_right_before_a_change_is_noticed_even_if_something_is_sent() {
        Map<Integer, List<Headline>> known = new HashMap<>();
        assertThat(told(blogsOfAYear(), year -> {
            ctx.selectOne().fetch();
            return known.computeIfAbsent(year, y -> blogs(year(BLOG.PUB_DATE).eq(y)));
        })).contains("The same came before the change: ask the database for all of it at each call");
    }

    @Test
    @GeneratedRows
    void an_exception_is_told_with_the_argument() {
        assertThat(told(blogsOfAYear(), year -> {
            throw new java.sql.SQLException("no");
        })).isEqualTo("Blogs of 1991: the answer threw SQLException: no");
        assertThat(told(blogsOfAYear(), year -> null))
                .isEqualTo("Blogs of 1991: null came instead of a list. Return a list, empty if nothing is found.");
    }
}
