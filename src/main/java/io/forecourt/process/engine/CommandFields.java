package io.forecourt.process.engine;

import java.lang.reflect.Field;
import java.util.Map;
import org.springframework.util.ReflectionUtils;

/** Fields of the engine's commands, which have no accessors. */
final class CommandFields {

  static String text(Object command, Class<?> type, String field) {
    return (String) read(command, type, field);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> values(Object command, Class<?> type, String field) {
    Object values = read(command, type, field);
    return values == null ? Map.of() : (Map<String, Object>) values;
  }

  static Object read(Object command, Class<?> type, String name) {
    Field field = ReflectionUtils.findField(type, name);
    if (field == null) {
      throw new IllegalStateException(type.getSimpleName() + " has no " + name + " any more.");
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, command);
  }

  private CommandFields() {}
}
