package threeways.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import threeways.blog.db.DefaultSchema;
import threeways.workbench.BlogWorld;
import threeways.workbench.Migrations;

/** The generated classes agree with the migrations, which each world has gone through. */
@BlogWorld
class TablesTest {

    static final String ANEW = "after a change of the migrations, make them anew: mvn generate-sources -pl lessons/workbench -Ptables";

    DSLContext migrated;

    @BeforeEach
    void ask_a_world(DSLContext ctx) {
        migrated = ctx;
    }

    @Test
    void the_tables_are_those_of_the_migrations() {
        assertThat(generated(table -> Stream.of(table.getName()))).as("generated tables (%s)", ANEW)
                .containsExactlyInAnyOrderElementsOf(migrated("""
                        select table_name from information_schema.tables where table_schema = 'public'"""))
                .contains("blog", "entry_tag");
    }

    @Test
    void the_columns_are_those_of_the_migrations() {
        assertThat(generated(table -> table.fieldStream().map(column -> table.getName() + "." + told(column))))
                .as("generated columns (%s)", ANEW).containsExactlyInAnyOrderElementsOf(migrated("""
                        select table_name || '.' || column_name || ' '
                            || case data_type when 'CHARACTER VARYING' then 'varchar(' || character_maximum_length || ')'
                                else lower(data_type) end
                            || case is_nullable when 'NO' then ' not null' else '' end
                            || case is_identity when 'YES' then ' identity' else '' end
                        from information_schema.columns where table_schema = 'public'"""))
                .contains("blog.id bigint not null identity", "blog.title varchar(200) not null", "blog.pub_date date not null",
                        "entry.rating integer");
    }

    @Test
    void the_primary_keys_are_those_of_the_migrations() {
        assertThat(generated(table -> Stream.of(table.getName() + names(table.getPrimaryKey().getFields()))))
                .as("generated primary keys (%s)", ANEW).containsExactlyInAnyOrderElementsOf(keys("PRIMARY KEY", "table_name"))
                .contains("blog[id]", "entry_tag[entry_id, tag_id]");
    }

    @Test
    void the_unique_keys_are_those_of_the_migrations() {
        assertThat(generated(table -> table.getUniqueKeys().stream().map(key -> key.getName() + names(key.getFields()))))
                .as("generated unique keys (%s)", ANEW).containsExactlyInAnyOrderElementsOf(keys("UNIQUE", "constraint_name"))
                .contains("uk_tag_name[name]");
    }

    @Test
    void the_foreign_keys_are_those_of_the_migrations() {
        assertThat(generated(table -> table.getReferences().stream().map(key -> key.getName() + ": " + table.getName()
                + names(key.getFields()) + " to " + key.getKey().getTable().getName() + names(key.getKeyFields()))))
                .as("generated foreign keys (%s)", ANEW).containsExactlyInAnyOrderElementsOf(migrated("""
                        select r.constraint_name || ': ' || f.table_name || '[' || f.column_name || '] to ' || p.table_name || '['
                            || p.column_name || ']'
                        from information_schema.referential_constraints r
                        join information_schema.key_column_usage f on f.constraint_name = r.constraint_name
                        join information_schema.key_column_usage p on p.constraint_name = r.unique_constraint_name"""))
                .contains("fk_blog_author: blog[author_id] to author[id]");
    }

    @Test
    void the_indexes_are_those_of_the_migrations() {
        assertThat(generated(table -> table.getIndexes().stream().map(index -> index.getName() + ": " + table.getName()
                + index.getFields().stream().map(field -> field.$field().getName()).toList()))).as("generated indexes (%s)", ANEW)
                .containsExactlyInAnyOrderElementsOf(migrated("""
                        select c.index_name || ': ' || c.table_name || '[' || listagg(c.column_name, ', ')
                            within group (order by c.ordinal_position) || ']'
                        from information_schema.indexes i
                        join information_schema.index_columns c on c.index_name = i.index_name
                        where i.table_schema = 'public' and i.index_type_name = 'INDEX' and not i.is_generated
                        group by c.index_name, c.table_name"""))
                .contains("ix_blog_pub_date: blog[pub_date]");
    }

    @Test
    void the_sequences_are_those_of_the_migrations() {
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getSequences().stream().map(sequence -> sequence.getName() + " by "
                + sequence.getIncrementBy()).toList()).as("generated sequences (%s)", ANEW)
                .containsExactlyInAnyOrderElementsOf(migrated("""
                        select sequence_name || ' by ' || "increment" from information_schema.sequences
                        where sequence_schema = 'public'"""))
                .contains("visit_seq by 50");
    }

    @Test
    void the_workbench_knows_them_all_and_in_which_order_they_can_be_filled() {
        assertThat(Migrations.TABLES).containsExactlyInAnyOrderElementsOf(generated(table -> Stream.of(table.getName())))
                .containsSubsequence("author", "blog", "entry", "entry_tag").containsSubsequence("blog", "visit")
                .containsSubsequence("tag", "entry_tag").containsSubsequence("blog", "permalink");
        assertThat(Migrations.NUMBERED).containsExactlyInAnyOrder("author", "blog", "entry", "tag", "permalink");
        assertThat(Migrations.SEQUENCES).containsExactly("visit_seq");
    }

    private List<String> migrated(String query) {
        return migrated.fetch(query).getValues(0, String.class);
    }

    /** The keys of one kind, each with its columns behind its name or that of its table: of primary keys, some have no name of their own. */
    private List<String> keys(String kind, String name) {
        return migrated("""
                select c.%1$s || '[' || listagg(k.column_name, ', ') within group (order by k.ordinal_position) || ']'
                from information_schema.table_constraints c
                join information_schema.key_column_usage k on k.constraint_name = c.constraint_name
                where c.constraint_type = '%2$s'
                group by c.%1$s""".formatted(name, kind));
    }

    private static List<String> generated(Function<Table<?>, Stream<String>> told) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream().flatMap(told).toList();
    }

    private static String told(Field<?> column) {
        DataType<?> type = column.getDataType();
        return column.getName() + " " + type.getTypeName() + (type.lengthDefined() ? "(" + type.length() + ")" : "")
                + (type.nullable() ? "" : " not null") + (type.identity() ? " identity" : "");
    }

    private static List<String> names(List<? extends Named> parts) {
        return parts.stream().map(Named::getName).toList();
    }
}
