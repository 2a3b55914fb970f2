package threeways.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqlStatementTest {

    @Test
    void the_kind_is_the_first_word_behind_comments_and_parentheses() {
        assertThat(statement(" SELECT 1").kind()).isEqualTo("select");
        assertThat(statement("/* a remark */ -- and another\n ((select 1))").kind()).isEqualTo("select");
        assertThat(statement("INSERT INTO tag (name) values ('x')").kind()).isEqualTo("insert");
        assertThat(statement("?").kind()).isEmpty();
        assertThat(statement("").kind()).isEmpty();
    }

    @Test
    void literals_are_the_values_that_stand_in_the_text() {
        assertThat(statement("select title from blog where id = 7 and title = 'it''s' and pub_date >= date '2026-01-01' and version = ?")
                .literals()).extracting(String::valueOf).containsExactly("7", "it's", "2026-01-01");
        assertThat(statement("update blog set title = 'x' where id = ?").literals()).containsExactly("x");
        assertThat(statement("insert into tag (name) values ('a'), (?)").literals()).containsExactly("a");
        assertThat(statement("select title from blog where id in (select blog_id from entry where rating > 1.5)").literals())
                .containsExactly(new BigDecimal("1.5"));
        assertThat(statement("select title from blog where id = ? and pub_date = ?").literals()).isEmpty();
    }

    @Test
    void a_condition_counts_wherever_it_stands() {
        assertThat(statement("select id from blog where id = 1").hasCondition()).isTrue();
        assertThat(statement("select id from (select id from blog where id = 1) b").hasCondition()).isTrue();
        assertThat(statement("with b as (select id from blog where id = 1) select * from b").hasCondition()).isTrue();
        assertThat(statement("select id, (select max(e.id) from entry e where e.blog_id = b.id) from blog b").hasCondition()).isTrue();
        assertThat(statement("(select id from blog where id = 1) union (select 2)").hasCondition()).isTrue();
        assertThat(statement("select id from blog").hasCondition()).isFalse();
        assertThat(statement("select 'where' as \"where\" from blog -- where").hasCondition()).isFalse();
    }

    @Test
    void a_condition_need_not_be_a_where() {
        assertThat(statement("select b.id from blog b join (select cast(? as int) as y) c on year(b.pub_date) = c.y").hasCondition())
                .isTrue();
        assertThat(statement("with p(y) as (values (cast(? as int))) select b.id from blog b join p on year(b.pub_date) = p.y")
                .hasCondition()).isTrue();
        assertThat(statement("select blog_id from entry join blog using (id)").hasCondition()).isTrue();
        assertThat(statement("select title from blog group by id, title having id = ?").hasCondition()).isTrue();
        assertThat(statement("select title from blog qualify row_number() over (order by id) < 3").hasCondition()).isTrue();
        assertThat(statement("select b.id from blog b left join author a on a.id = b.author_id").hasCondition()).isFalse();
        assertThat(statement("select b.id from blog b cross join author a").hasCondition()).isFalse();
    }

    @Test
    void an_escape_without_a_character_hides_nothing() {
        SqlStatement like = statement("select title from blog where title like 'T%' escape ''");

        assertThat(like.parsed()).isPresent();
        assertThat(like.literals()).containsExactly("T%");
        assertThat(statement("select title from blog where title like ? escape '' or id = 7 order by id").literals())
                .extracting(String::valueOf).containsExactly("7");
        assertThat(statement("select title from blog where title = 'no escape '''").literals()).containsExactly("no escape '");
    }

    @Test
    void an_order_by_counts_wherever_it_stands_but_in_a_window() {
        assertThat(statement("select id from blog order by id").hasOrderBy()).isTrue();
        assertThat(statement("select id from (select id from blog order by id) b").hasOrderBy()).isTrue();
        assertThat(statement("select json_arrayagg(title order by id) from blog").hasOrderBy()).isTrue();
        assertThat(statement("select json_arrayagg(title) from blog").hasOrderBy()).isFalse();
        assertThat(statement("select array_agg(title order by id) from blog").hasOrderBy()).isTrue();
        assertThat(statement("select listagg(title, ',') within group (order by id) from blog").hasOrderBy()).isTrue();
        assertThat(statement("select array_agg(title) from blog").hasOrderBy()).isFalse();
        assertThat(statement("select row_number() over (order by id) from blog").hasOrderBy()).isFalse();
        assertThat(statement("select count(*) over (order by id) from blog").hasOrderBy()).isFalse();
        assertThat(statement("select id from blog").hasOrderBy()).isFalse();
        assertThat(statement("(select id from blog) union all (select id from entry) order by 1 desc").hasOrderBy()).isTrue();
        assertThat(statement("select id from blog union select id from entry order by abs(id)").hasOrderBy()).isTrue();
        assertThat(statement("(select id from blog) union all (select id from entry)").hasOrderBy()).isFalse();
    }

    @Test
    void a_union_may_be_limited_too() {
        assertThat(statement("(select id from blog) union all (select id from entry) order by 1 fetch next 3 rows only").isLimited())
                .isTrue();
        assertThat(statement("(select id from blog) union all (select id from entry) order by 1").isLimited()).isFalse();
    }

    @Test
    void one_row_needs_no_order_and_is_cut_by_a_limit_of_what_it_counts() {
        assertThat(Stream.of("select max(id) from visit", "select coalesce(min(id), 0) first_id from visit", "select count(*) from blog",
                "select count(*), sum(rating), avg(rating) from entry where blog_id in (select id from blog order by id limit 3)",
                "select count(*) from (select id from visit order by id limit 10000) v")).allMatch(sql -> statement(sql).returnsOneValue());
        assertThat(Stream.of("select max(id) from visit group by blog_id", "select id, count(*) over () from visit", "select id from visit",
                "select array_agg(title) from blog", "select listagg(title, ',') from blog", "select json_arrayagg(title) from blog",
                "(select max(id) from blog) union all (select max(id) from entry)", "select id, (select max(id) from entry) from blog",
                "insert into tag (id, name) values (1, 'max(id)')", "selct 1 form blog"))
                .noneMatch(sql -> statement(sql).returnsOneValue());

        assertThat(statement("select count(*) from (select id from visit fetch next ? rows only) v").isLimited()).isTrue();
        assertThat(statement("with v as (select id from visit limit 3) select count(*) from v").isLimited()).isTrue();
        assertThat(statement("select count(*) from (select id from visit) v").isLimited()).isFalse();
        assertThat(statement("select count(*) over () from visit where id > 3 fetch next ? rows only").isLimited()).isFalse();
        assertThat(statement("select count(*) over () as n from (select id from visit fetch next 9 rows only) v limit 1").isLimited())
                .isTrue();
        assertThat(statement("select count(*) over (), id from visit limit 1").isLimited()).isTrue();
        assertThat(statement("select count(*) over () from visit union all select id from blog limit 1").isLimited()).isTrue();
        assertThat(statement("select count(*) from visit where id in (select id from blog limit 3)").isLimited()).isFalse();
        assertThat(statement("select id from visit where id in (select id from blog limit 3)").isLimited()).isFalse();
    }

    @Test
    void nobody_is_blamed_for_what_the_parser_cannot_read() {
        SqlStatement strange = statement("selct 1 form blog");

        assertThat(strange.parsed()).isEmpty();
        assertThat(strange.hasCondition()).isTrue();
        assertThat(strange.hasOrderBy()).isTrue();
        assertThat(strange.literals()).isEmpty();
    }

    /** jOOQ's parser reads past the end of this text, and throws something else than it says it would. */
    @Test
    void nobody_is_blamed_where_the_parser_falls_over_the_end() {
        SqlStatement strange = statement("select title from blog where title like ? escape '");

        assertThat(strange.parsed()).isEmpty();
        assertThat(strange.hasCondition()).isTrue();
        assertThat(strange.literals()).isEmpty();
    }

    @Test
    void binds_are_those_of_the_first_execution() {
        SqlStatement batch = new SqlStatement("delete from blog where id = ?", List.of(List.of(1), List.of(2)), 2, "1");

        assertThat(batch.binds()).containsExactly(1);
        assertThat(batch.batchBinds()).containsExactly(List.of(1), List.of(2));
        assertThat(statement("select 1").binds()).isEmpty();
    }

    @Test
    void a_date_is_a_literal_as_it_is_written() {
        assertThat(statement("select 1 from blog where pub_date = date '2026-06-15'").literals()).extracting(Object::toString)
                .contains(LocalDate.of(2026, 6, 15).toString());
    }

    private static SqlStatement statement(String text) {
        return new SqlStatement(text, List.of(), 0, "1");
    }
}
