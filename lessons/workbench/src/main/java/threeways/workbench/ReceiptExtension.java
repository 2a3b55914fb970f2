package threeways.workbench;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Publishes what the call of a check took that {@link HasReceipt has a receipt}. */
class ReceiptExtension implements AfterTestExecutionCallback {

    @Override
    public void afterTestExecution(ExtensionContext context) {
        HasReceipt wanted = context.getRequiredTestMethod().getAnnotation(HasReceipt.class);
        if (wanted != null && context.getExecutionException().isEmpty() && Databases.isH2()) {
            context.publishReportEntry(Receipt.of(wanted.of(), wanted.beside(), Bench.of(context).sql()).published());
        }
    }
}
