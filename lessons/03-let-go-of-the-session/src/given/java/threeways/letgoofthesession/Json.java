package threeways.letgoofthesession;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import org.hibernate.proxy.HibernateProxy;

/**
 * A small JSON writer. Like the big ones, it knows nothing of sessions: it reads every component of a record and calls
 * every public getter of any other object, and goes on with what it gets. An object that leads back to itself is left
 * out there.
 */
public final class Json {

    private static final String GETTER = "(get|is)[A-Z].*";

    private final Map<Object, Object> open = new IdentityHashMap<>();

    private Json() {
    }

    /** Writes the value and all that can be reached from it. */
    public static String write(Object value) {
        return text(tree(value));
    }

    /**
     * Reads the value and all that can be reached from it: objects become maps, collections become lists, and numbers,
     * truth values and null stay. Everything else becomes text.
     *
     * @throws RuntimeException
     *             whatever a getter throws
     */
    public static Object tree(Object value) {
        return new Json().read(value);
    }

    private Object read(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof BaseStream) {
            throw new IllegalArgumentException("A stream can be read only once, so it has no place on a page: return a list");
        }
        if (!(value instanceof Collection || value instanceof Map || value instanceof Record || value instanceof Object[])
                && value.getClass().getName().startsWith("java.")) {
            return value.toString();
        }
        if (open.put(value, value) != null) {
            return null;
        }
        try {
            if (value instanceof Collection<?> all) {
                List<Object> list = new ArrayList<>();
                all.forEach(one -> list.add(read(one)));
                return list;
            }
            if (value instanceof Object[] all) {
                return read(Arrays.asList(all));
            }
            if (value instanceof Map<?, ?> map) {
                Map<String, Object> members = new LinkedHashMap<>();
                map.forEach((name, member) -> members.put(String.valueOf(name), read(member)));
                return members;
            }
            return value instanceof Record row ? components(row) : getters(value);
        } finally {
            open.remove(value);
        }
    }

    private Map<String, Object> components(Record row) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            members.put(component.getName(), read(call(component.getAccessor(), row)));
        }
        return members;
    }

    private Map<String, Object> getters(Object bean) {
        Map<String, Object> members = new LinkedHashMap<>();
        Class<?> type = bean instanceof HibernateProxy ? bean.getClass().getSuperclass() : bean.getClass();
        Arrays.stream(type.getMethods())
                .filter(method -> method.getName().matches(GETTER) && method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers()) && method.getDeclaringClass() != Object.class)
                .sorted(Comparator.comparing(Method::getName))
                .forEach(getter -> members.put(attribute(getter.getName()), read(call(getter, bean))));
        return members;
    }

    private static String attribute(String getter) {
        String name = getter.replaceFirst("^(get|is)", "");
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static Object call(Method method, Object object) {
        try {
            method.setAccessible(true);
            return method.invoke(object);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(member -> text(member.getKey()) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
        }
        return tree instanceof String text ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : String.valueOf(tree);
    }
}
