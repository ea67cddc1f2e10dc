package io.forecourt.process.engine;

import java.lang.reflect.Field;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in the or-parts of queries and stored filters.
 *
 * <p>The engine checks the outer query only, so that an expression inside {@code orQueries} was run
 * for any authenticated person (CVE-2026-109432).
 */
class QueryExpressionBan extends CommandInterceptor {

  private static final Field EXTENDING_QUERY =
      fieldOf(AbstractExecuteFilterCmd.class, "extendingQuery");
  private static final Field SAVED_FILTER = fieldOf(SaveFilterCmd.class, "filter");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof AbstractQuery<?, ?> query) {
      check(query);
    } else if (command instanceof AbstractExecuteFilterCmd) {
      check(ReflectionUtils.getField(EXTENDING_QUERY, command));
    } else if (command instanceof SaveFilterCmd) {
      Filter filter = (Filter) ReflectionUtils.getField(SAVED_FILTER, command);
      check(filter == null ? null : filter.getQuery());
    }
    return next.execute(command);
  }

  private static void check(Object query) {
    for (AbstractQuery<?, ?> part : orPartsOf(query)) {
      if (part != query && !part.getExpressions().isEmpty()) {
        throw new BadUserRequestException("Expressions are not allowed in the parts of an or.");
      }
    }
  }

  private static List<? extends AbstractQuery<?, ?>> orPartsOf(Object query) {
    if (query instanceof TaskQueryImpl tasks) {
      return tasks.getQueries();
    }
    if (query instanceof ProcessInstanceQueryImpl instances) {
      return instances.getQueries();
    }
    if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
      return tasks.getQueries();
    }
    if (query instanceof HistoricProcessInstanceQueryImpl instances) {
      return instances.getQueries();
    }
    return List.of();
  }

  private static Field fieldOf(Class<?> type, String name) {
    Field field = ReflectionUtils.findField(type, name);
    if (field == null) {
      throw new IllegalStateException("This engine has no " + type.getSimpleName() + "." + name);
    }
    ReflectionUtils.makeAccessible(field);
    return field;
  }
}
