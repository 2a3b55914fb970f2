package threeways.measurethentune;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;

public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<String> first(Predicate<String> wanted) {
        return ctx.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select title from blog order by pub_date desc, title");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (wanted.test(rows.getString(1))) {
                        return Optional.of(rows.getString(1));
                    }
                }
                return Optional.<String>empty();
            }
        });
    }
}
