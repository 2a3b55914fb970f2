package threeways.workbench;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Gives each test the JVM's settings as they were before, and tells which of them an answer has changed. */
class JvmExtension implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor {

    /** The default locale, and those of its two categories, which can be set by themselves. */
    record Locales(Locale all, Locale display, Locale format) {

        /**
         * A test speaks English, whatever the machine does. On a Turkish one, where the capital of i isn't I, jOOQ 3.19 finds no
         * {@code getBlogId} for a column {@code blog_id}, and Hibernate 7.4 no type {@code Integer} in {@code cast(… as Integer)}.
         */
        static final Locales OF_A_TEST = new Locales(Locale.ENGLISH, Locale.ENGLISH, Locale.ENGLISH);

        static Locales now() {
            return new Locales(Locale.getDefault(), Locale.getDefault(Locale.Category.DISPLAY), Locale.getDefault(Locale.Category.FORMAT));
        }

        void set() {
            Locale.setDefault(all);
            Locale.setDefault(Locale.Category.DISPLAY, display);
            Locale.setDefault(Locale.Category.FORMAT, format);
        }
    }

    /** The settings from before a test. */
    private record Before(Locales ofTheMachine, TimeZone timeZone, Properties properties, InputStream in) {

        static Before now() {
            return new Before(Locales.now(), TimeZone.getDefault(), (Properties) System.getProperties().clone(), System.in);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(BlogWorldExtension.OURS).put(Before.class, Before.now());
        Locales.OF_A_TEST.set();
        // Maven's own commands come through it, and nobody types: an answer that reads would wait for ever
        System.setIn(InputStream.nullInputStream());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> found = restore(context.getStore(BlogWorldExtension.OURS).get(Before.class, Before.class));
        if (!found.isEmpty()) {
            context.publishReportEntry(LeftoverExtension.LEFT_BEHIND, String.join("; ", found));
        }
    }

    /** JUnit ends a run without a word when memory is out, though all is well as soon as the answer has let go of it. */
    @Override
    public void interceptTestMethod(Invocation<Void> check, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try {
            check.proceed();
        } catch (OutOfMemoryError e) {
            throw new AssertionError("The JVM ran out of memory" + LearnersCode.line(e)
                    .map(line -> " at " + line.getFileName() + ":" + line.getLineNumber()).orElse("")
                    + ". Look for a list or a text that grows without an end.", e);
        }
    }

    private static List<String> restore(Before before) {
        List<String> found = new ArrayList<>();
        Locales locales = Locales.now();
        if (!locales.equals(Locales.OF_A_TEST)) {
            found.add("the default locale was "
                    + (locales.format.equals(Locales.OF_A_TEST.format) ? locales.display : locales.format));
        }
        before.ofTheMachine.set();
        System.setIn(before.in);
        if (!TimeZone.getDefault().equals(before.timeZone)) {
            found.add("the default time zone was " + TimeZone.getDefault().getID());
            TimeZone.setDefault(before.timeZone);
        }
        if (!System.getProperties().equals(before.properties)) {
            found.add("system properties were changed");
            System.setProperties(before.properties);
        }
        return found;
    }
}
