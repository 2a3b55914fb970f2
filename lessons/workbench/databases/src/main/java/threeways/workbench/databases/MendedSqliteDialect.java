package threeways.workbench.databases;

import jakarta.persistence.TemporalType;
import java.sql.Types;
import java.time.temporal.TemporalAccessor;
import java.util.TimeZone;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.query.common.TemporalUnit;
import org.hibernate.sql.ast.spi.SqlAppender;

/**
 * The community's dialect of Hibernate 7.4 with three things mended: {@code strftime} gives text, which equals no number; a day that stands in
 * the SQL needs quotes, or it is a subtraction; and an {@code integer} of SQLite has eight bytes, so it fits a {@code Long}.
 */
public class MendedSqliteDialect extends SQLiteDialect {

    public MendedSqliteDialect() {
    }

    public MendedSqliteDialect(DialectResolutionInfo info) {
        super(info);
    }

    @Override
    public String extractPattern(TemporalUnit unit) {
        String pattern = super.extractPattern(unit);
        return pattern.startsWith("strftime") ? "cast(" + pattern + " as integer)" : pattern;
    }

    @Override
    public boolean equivalentTypes(int one, int other) {
        return super.equivalentTypes(one, other) || isInteger(one) && isInteger(other);
    }

    private static boolean isInteger(int type) {
        return type == Types.INTEGER || type == Types.BIGINT;
    }

    @Override
    public void appendDateTimeLiteral(SqlAppender appender, TemporalAccessor moment, TemporalType precision, TimeZone zone) {
        appender.appendSql('\'');
        appender.appendSql(moment.toString());
        appender.appendSql('\'');
    }
}
