// Caught by Exercise3DiagnosisTest.tells_a_duplicate_on_each_database: "H2 refused a duplicate"
package threeways.changethedatabase;

import org.hibernate.exception.ConstraintViolationException;
import org.jooq.exception.IntegrityConstraintViolationException;

public class Diagnosis {

    private Diagnosis() {
    }

    public static Cause of(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof ConstraintViolationException || one instanceof IntegrityConstraintViolationException) {
                return Cause.DUPLICATE;
            }
        }
        return Cause.OTHER;
    }
}
