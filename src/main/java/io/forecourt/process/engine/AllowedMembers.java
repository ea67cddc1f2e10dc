package io.forecourt.process.engine;

import io.forecourt.process.StoreDay;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;

/** The properties and methods that an expression may use, by type; all others are refused. */
public class AllowedMembers extends BeanELResolver {

  private static final Map<Class<?>, Set<String>> LISTED =
      Map.of(
          DateTime.class,
          Set.of(
              "plusMinutes",
              "plusHours",
              "plusDays",
              "plusWeeks",
              "plusMonths",
              "minusMinutes",
              "minusHours",
              "minusDays",
              "minusWeeks",
              "minusMonths",
              "withTimeAtStartOfDay",
              "withHourOfDay",
              "toDate"),
          DelegateExecution.class,
          Set.of("id", "businessKey", "processBusinessKey", "processInstanceId", "tenantId"),
          DelegateTask.class,
          Set.of("id", "name", "assignee", "priority", "dueDate", "tenantId"),
          StoreDay.class,
          Set.of("end"),
          String.class,
          Set.of("length", "isEmpty", "equals", "equalsIgnoreCase", "contains", "startsWith"));

  AllowedMembers() {
    super(true);
  }

  /** Returns whether an expression may use a property or method of this name at all. */
  public static boolean isListed(String member) {
    return LISTED.values().stream().anyMatch(members -> members.contains(member));
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    check(base, property);
    return super.getValue(context, base, property);
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
    check(base, method);
    return super.invoke(context, base, method, types, parameters);
  }

  private static void check(Object base, Object member) {
    if (base == null) {
      return;
    }
    for (Map.Entry<Class<?>, Set<String>> listed : LISTED.entrySet()) {
      if (listed.getKey().isInstance(base)) {
        if (listed.getValue().contains(String.valueOf(member))) {
          return;
        }
      }
    }
    throw new ProcessEngineException(
        "An expression may not use '%s' of %s.".formatted(member, base.getClass().getSimpleName()));
  }
}
