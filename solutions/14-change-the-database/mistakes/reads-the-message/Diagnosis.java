// Caught by Exercise3DiagnosisTest.tells_other_refusals_from_a_duplicate: "Expected FOREIGN_KEY"
package threeways.changethedatabase;

import java.sql.SQLException;

public class Diagnosis {

    private Diagnosis() {
    }

    public static Cause of(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && sql.getMessage() != null) {
                String message = sql.getMessage().toLowerCase();
                return message.contains("duplicate") || message.contains("unique")
                        ? Cause.DUPLICATE
                        : message.contains("foreign key") ? Cause.FOREIGN_KEY : message.contains("null") ? Cause.NULL : Cause.OTHER;
            }
        }
        return Cause.OTHER;
    }
}
