package io.forecourt.process;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Fake of a submitted form, for tests that need no engine. */
public final class FilledForm {

  /** Returns a form with these answers; the map shows what is left in it. */
  public static VariableScope of(Map<String, Object> answers) {
    return (VariableScope)
        Proxy.newProxyInstance(
            VariableScope.class.getClassLoader(),
            new Class<?>[] {VariableScope.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getVariable" -> answers.get((String) arguments[0]);
                  case "removeVariable" -> {
                    answers.remove((String) arguments[0]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  /** Returns a form with these answers: a name and a value in turn; null is no answer. */
  public static VariableScope with(Object... namesAndValues) {
    Map<String, Object> answers = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      answers.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return of(answers);
  }

  private FilledForm() {}
}
