// Caught by Exercise3DiagnosisTest.tells_other_refusals_from_a_duplicate: "integrity constraint of any kind"
package threeways.changethedatabase;

import java.sql.SQLException;

public class Diagnosis {

    private Diagnosis() {
    }

    public static Cause of(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql
                    && (sql.getErrorCode() == 19 || sql.getSQLState() != null && sql.getSQLState().startsWith("23"))) {
                return Cause.DUPLICATE;
            }
        }
        return Cause.OTHER;
    }
}
