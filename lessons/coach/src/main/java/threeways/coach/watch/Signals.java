package threeways.coach.watch;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The signals of a terminal: it was resized, the coach is to pause, the coach goes on. Every JDK knows them, though no standard class of Java
 * does; where they are missing, as on Windows, nothing is heard.
 */
final class Signals {

    private Signals() {
    }

    /** Calls {@code heard} on a thread of its own each time the signal comes, such as {@code WINCH}. */
    static void on(String name, Runnable heard) {
        try {
            handle(name, Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[]{handler()},
                    (proxy, method, arguments) -> answer(method, proxy, arguments, heard)));
        } catch (ReflectiveOperationException | RuntimeException noSuchSignal) {
            // the keys work without it
        }
    }

    /** Listens no longer: the system does what it does with the signal where nobody listens. */
    static void off(String name) {
        try {
            handle(name, handler().getField("SIG_DFL").get(null));
        } catch (ReflectiveOperationException | RuntimeException noSuchSignal) {
            // then it didn't come either
        }
    }

    private static Object answer(Method method, Object proxy, Object[] arguments, Runnable heard) {
        return switch (method.getName()) {
            case "handle" -> {
                heard.run();
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "the coach's";
        };
    }

    private static void handle(String name, Object handler) throws ReflectiveOperationException {
        signal().getMethod("handle", signal(), handler()).invoke(null, signal(name), handler);
    }

    // by name, or the compiler would warn of them in every build

    private static Object signal(String name) throws ReflectiveOperationException {
        return signal().getConstructor(String.class).newInstance(name);
    }

    private static Class<?> signal() throws ClassNotFoundException {
        return Class.forName("sun.misc.Signal");
    }

    private static Class<?> handler() throws ClassNotFoundException {
        return Class.forName("sun.misc.SignalHandler");
    }
}
