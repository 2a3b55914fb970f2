package threeways.workbench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import threeways.workbench.Receipt;
import threeways.workbench.OnH2;

/** Listens to a run and knows afterwards what each exercise came to. */
public class LessonRun implements TestExecutionListener {

    private final Map<String, List<Check>> checks = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, String> leftBehind = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Receipt> receipts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> planned = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, String> titles = Collections.synchronizedMap(new LinkedHashMap<>());

    /** The exercises in their order, the examples first. */
    public List<Exercise> exercises() {
        return checks.entrySet().stream()
                .map(entry -> new Exercise(entry.getKey(), titles.getOrDefault(entry.getKey(), entry.getKey()),
                        List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingInt(Exercise::number).thenComparing(Exercise::testClass))
                .toList();
    }

    /** Whether a check has refused an answer by now. */
    public boolean isRed() {
        return checks.values().stream().anyMatch(ofOneClass -> {
            synchronized (ofOneClass) {
                return ofOneClass.stream().anyMatch(check -> check.outcome() == Outcome.WRONG || check.outcome() == Outcome.ENVIRONMENT);
            }
        });
    }

    /** How many checks of a test class this run was asked for, those that another database leaves out among them. */
    int planned(String testClass) {
        return planned.getOrDefault(testClass, 0);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        plan.getRoots().forEach(root -> plan.getDescendants(root).forEach(test -> {
            rememberTitle(test);
            if (test.getSource().orElse(null) instanceof MethodSource method) {
                planned.merge(method.getClassName(), 1, Integer::sum);
            }
        }));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        Optional.ofNullable(entry.getKeyValuePairs().get("left behind"))
                .ifPresent(words -> leftBehind.merge(test.getUniqueId(), words, (some, more) -> some + "; " + more));
        Receipt.in(entry.getKeyValuePairs()).ifPresent(receipt -> receipts.put(test.getUniqueId(), receipt));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (!OnH2.REASON.equals(reason)) {
            classOf(test).ifPresent(testClass -> add(testClass, test, Outcome.NOT_RUN, null));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            classOf(test).ifPresent(testClass -> add(testClass, test, Outcome.of(result), result.getThrowable().orElse(null)));
        }
    }

    private void rememberTitle(TestIdentifier identifier) {
        if (identifier.getSource().orElse(null) instanceof ClassSource source) {
            titles.put(source.getClassName(), identifier.getDisplayName());
        }
    }

    private void add(String testClass, TestIdentifier test, Outcome outcome, Throwable failure) {
        String method = test.getSource().orElse(null) instanceof MethodSource source ? source.getMethodName() : "(the whole class)";
        String sentence = test.getDisplayName().replaceAll("\\s*\\([\\w ,.$]*\\)$", "");
        checks.computeIfAbsent(testClass, none -> Collections.synchronizedList(new ArrayList<>()))
                .add(new Check(method, sentence, outcome, failure, leftBehind.getOrDefault(test.getUniqueId(), ""),
                        receipts.get(test.getUniqueId())));
    }

    private static Optional<String> classOf(TestIdentifier test) {
        TestSource source = test.getSource().orElse(null);
        return source instanceof MethodSource method
                ? Optional.of(method.getClassName())
                : source instanceof ClassSource type ? Optional.of(type.getClassName()) : Optional.empty();
    }
}
