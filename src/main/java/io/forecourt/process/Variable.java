package io.forecourt.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable by name and type, so that reading one is a sentence: {@code
 * LEAD_ID.from(execution)}.
 *
 * @param name as written in diagrams and forms
 * @param type what the engine stores
 */
public record Variable<T>(String name, Class<T> type) {

  /** The value; an error where the process does not carry it. */
  public T from(VariableScope scope) {
    return in(scope)
        .orElseThrow(() -> new IllegalStateException("The process carries no '" + name + "'."));
  }

  /** The value, or empty. */
  public Optional<T> in(VariableScope scope) {
    Object value = scope.getVariable(name);
    if (value == null) {
      value = RetiredNames.formerNameOf(name).map(scope::getVariable).orElse(null);
    }
    SubjectOfProcess.check(name, value, scope);
    return Optional.ofNullable(type.cast(value));
  }

  /** The value given to one step alone, as an input parameter in the diagram. */
  public T localTo(VariableScope scope) {
    Object value = scope.getVariableLocal(name);
    if (value == null) {
      value = RetiredNames.formerNameOf(name).map(scope::getVariableLocal).orElse(null);
    }
    return Optional.ofNullable(type.cast(value))
        .orElseThrow(() -> new IllegalStateException("The step names no '" + name + "'."));
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /** Takes an answer out of the process, so that a person's words do not stay in the engine. */
  public Optional<T> takeFrom(VariableScope scope) {
    Optional<T> value = in(scope);
    scope.removeVariable(name);
    RetiredNames.formerNameOf(name).ifPresent(scope::removeVariable);
    return value;
  }

  public Map<String, Object> to(T value) {
    return Map.of(name, value);
  }
}
