package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    @Test
    void lines_break_before_clauses() {
        assertThat(format("select b.id from blog b left join author a on a.id=b.author_id where b.id=? group by b.id having count(*)>1 "
                + "order by b.id desc offset ? rows fetch first ? rows only")).isEqualTo("""
                        select b.id
                        from blog b
                        left join author a on a.id=b.author_id
                        where b.id=?
                        group by b.id
                        having count(*)>1
                        order by b.id desc
                        offset ? rows
                        fetch first ? rows only""");
        assertThat(format("update blog set title=? where id=?")).isEqualTo("update blog\nset title=?\nwhere id=?");
        assertThat(format("INSERT INTO tag (name) VALUES (?)")).isEqualTo("INSERT INTO tag (name)\nVALUES (?)");
    }

    @Test
    void a_merge_breaks_before_its_own_clauses_and_a_case_does_not() {
        assertThat(format("merge into tag using (select ? name) t on tag.name = t.name when matched then update set name = t.name "
                + "when not matched then insert (name) values (t.name)")).isEqualTo("""
                        merge into tag
                        using (select ? name) t on tag.name = t.name
                        when matched then update
                        set name = t.name
                        when not matched then insert (name)
                        values (t.name)""");
        assertThat(format("select case when rating > 3 then 1 end from entry"))
                .isEqualTo("select case when rating > 3 then 1 end\nfrom entry");
    }

    @Test
    void what_stands_in_parentheses_or_quotes_stays_together() {
        assertThat(format("select 'not from  here' from (select id from blog where id = 1) b where b.\"order by\" = 'it''s from there'"))
                .isEqualTo("""
                        select 'not from  here'
                        from (select id from blog where id = 1) b
                        where b."order by" = 'it''s from there'""");
    }

    @Test
    void a_line_breaks_where_it_would_be_too_wide() {
        String wide = format("select b.id,b.title,b.pub_date,b.author_id,b.version from blog b", 30);

        assertThat(wide).isEqualTo("""
                select b.id, b.title,
                    b.pub_date, b.author_id,
                    b.version
                from blog b""");
        assertThat(wide.lines()).allMatch(line -> line.length() <= 30);
    }

    @Test
    void no_line_breaks_inside_a_cast() {
        assertThat(format("select title from blog where pub_date >= cast(? as date) and pub_date < cast(? as date)", 50)).isEqualTo("""
                select title
                from blog
                where pub_date >= cast(? as date) and pub_date <
                    cast(? as date)""");
    }

    @Test
    void what_comes_behind_a_with_is_a_line_of_its_own() {
        assertThat(format("with a as (select 1), b as (select 2) select * from a order by 1")).isEqualTo("""
                with a as (select 1), b as (select 2)
                select *
                from a
                order by 1""");
        assertThat(format("(select 1) union (select 2)")).isEqualTo("(select 1)\nunion (select 2)");
    }

    @Test
    void text_without_a_place_to_break_stays_whole() {
        assertThat(format("select '" + "x".repeat(50) + "' from blog", 30)).isEqualTo("select\n    '" + "x".repeat(50) + "'\nfrom blog");
    }

    @Test
    void a_text_that_has_lines_keeps_them() {
        assertThat(format("\n    select id\n      from blog\n")).isEqualTo("select id\n  from blog");
    }

    @Test
    void nothing_but_white_space_is_changed() {
        String sql = "select cast(? as varchar(200)),b.x\tfrom blog b where a<>'a  b' and c in (1,2) order by 1";

        assertThat(format(sql, 20).replaceAll("\\s", "")).isEqualTo(sql.replaceAll("\\s", ""));
    }

    @Test
    void bind_values_stand_below_as_one_reads_them() {
        List<Object> values = Arrays.asList("O'Hara", 2026, 1.5, null, true, LocalDate.of(2026, 6, 15),
                java.sql.Date.valueOf("2026-06-16"));
        SqlStatement statement = new SqlStatement("select 1", List.of(values, List.of(1)), 2, "1");

        assertThat(SqlText.listing(List.of(statement), 84))
                .isEqualTo("select 1\n-- binds: 'O''Hara', 2026, 1.5, null, true, 2026-06-15, 2026-06-16\n-- binds: 1");
    }

    @Test
    void of_a_batch_some_rows_may_do() {
        SqlStatement statement = new SqlStatement("select 1", List.of(List.of(1), List.of(2), List.of(3), List.of(4)), 4, "1");

        assertThat(SqlText.listing(List.of(statement), 84, 3))
                .isEqualTo("select 1\n-- binds: 1\n-- binds: 2\n-- binds: 3\n-- and 1 more of the batch");
        assertThat(SqlText.listing(List.of(statement), 84, 4)).doesNotContain("more of");
    }

    @Test
    void the_next_value_of_a_sequence_stays_on_a_line() {
        assertThat(format("select next value for visit_seq")).isEqualTo("select next value for visit_seq");
        assertThat(format("select id from blog for update")).isEqualTo("select id\nfrom blog\nfor update");
    }

    @Test
    void statements_are_parted_by_an_empty_line() {
        SqlStatement statement = new SqlStatement("select 1 from dual", List.of(), 0, "1");

        assertThat(SqlText.listing(List.of(statement, statement), 84)).isEqualTo("select 1\nfrom dual\n\nselect 1\nfrom dual");
        assertThat(SqlText.listing(List.of(), 84)).isEmpty();
    }

    @Test
    void texts_that_differ_in_line_breaks_are_equal_when_normalized() {
        assertThat(SqlText.normalize("select a,b\r\nfrom (  select 1 )\n\twhere x in (1 , 2)\n"))
                .isEqualTo(SqlText.normalize("select a, b from (select 1) where x in (1,2)"));
        assertThat(SqlText.normalize("select a b")).isNotEqualTo(SqlText.normalize("select ab"));
    }

    private static String format(String sql) {
        return format(sql, SqlText.LISTING_WIDTH);
    }

    private static String format(String sql, int width) {
        return SqlText.format(sql, width);
    }
}
