// Caught by Exercise3DiagnosisTest.tells_a_duplicate_on_each_database: "MySQL refused a duplicate"
package threeways.changethedatabase;

import java.sql.SQLException;

public class Diagnosis {

    private Diagnosis() {
    }

    public static Cause of(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return Cause.DUPLICATE;
            }
        }
        return Cause.OTHER;
    }
}
