package io.forecourt.process.engine;

import io.forecourt.process.BrokenModel;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * A decision engine that gives up on a table after a while and interrupts its evaluation. One that
 * does not heed that keeps its thread; until it ends, that version of its table is refused at once.
 * Each version therefore costs few threads; a mended version and other tables go on.
 */
final class DecisionTimeLimit implements InvocationHandler {

  private static final int SLOTS = 16;
  private static final int WAITING = 1_000;

  /** The first evaluation loads the language. */
  private static final int PATIENCE_AT_FIRST = 15;

  private final DmnEngine engine;
  private final ProcessEngineConfigurationImpl settings;
  private final Duration limit;
  private final ExecutorService threads = threads();
  private final Map<Object, Future<?>> runaways = new ConcurrentHashMap<>();
  private volatile boolean hasEvaluated;

  private DecisionTimeLimit(
      DmnEngine engine, ProcessEngineConfigurationImpl settings, Duration limit) {
    this.engine = engine;
    this.settings = settings;
    this.limit = limit;
  }

  static DmnEngine on(DmnEngine engine, ProcessEngineConfigurationImpl settings, Duration limit) {
    return (DmnEngine)
        Proxy.newProxyInstance(
            DmnEngine.class.getClassLoader(),
            new Class<?>[] {DmnEngine.class},
            new DecisionTimeLimit(engine, settings, limit));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().startsWith("evaluate") && arguments[0] instanceof DmnDecision decision) {
      // Variables are read here: the other thread has no transaction.
      Object[] read = {decision, valuesOf(arguments[1])};
      return evaluate(decision, method, read);
    }
    return call(method, arguments);
  }

  private Object evaluate(DmnDecision decision, Method method, Object[] arguments)
      throws Throwable {
    String table = decision.getKey();
    Object version = versionOf(decision);
    if (runaways.containsKey(version)) {
      throw new BrokenModel(
          ("Table %s is still busy with an evaluation that does not end. Simplify its expressions"
                  + " and deploy it again.")
              .formatted(table));
    }
    Evaluation evaluation = new Evaluation(version, method, arguments);
    Future<Object> future = threads.submit(evaluation::run);
    Duration patience = hasEvaluated ? limit : limit.multipliedBy(PATIENCE_AT_FIRST);
    try {
      Object result = future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      hasEvaluated = true;
      return result;
    } catch (ExecutionException e) {
      throw e.getCause();
    } catch (TimeoutException e) {
      abandon(evaluation, future);
      throw new BrokenModel(
          "Table %s was not evaluated within %d ms.".formatted(table, patience.toMillis()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while evaluating table " + table + ".", e);
    }
  }

  /** The id of a deployed version; a decision that is not deployed is a version itself. */
  private static Object versionOf(DmnDecision decision) {
    return decision instanceof DecisionDefinition deployed ? deployed.getId() : decision;
  }

  /** One that has not begun is dropped; one that runs keeps its version closed until it ends. */
  private void abandon(Evaluation evaluation, Future<?> future) {
    if (evaluation.hasBegun) {
      runaways.putIfAbsent(evaluation.version, future);
    }
    future.cancel(true);
    if (evaluation.hasEnded) {
      runaways.remove(evaluation.version);
    }
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(engine, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static VariableContext valuesOf(Object variables) {
    if (variables instanceof VariableContext context) {
      VariableMap values = Variables.createVariables();
      context.keySet().forEach(name -> values.putValueTyped(name, context.resolve(name)));
      return values.asVariableContext();
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> map = (Map<String, Object>) variables;
    return Variables.fromMap(map).asVariableContext();
  }

  private static ExecutorService threads() {
    CustomizableThreadFactory names = new CustomizableThreadFactory("decisions-");
    names.setDaemon(true);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            SLOTS, SLOTS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), names);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** One evaluation in a thread of the pool. */
  private final class Evaluation {

    private final Object version;
    private final Method method;
    private final Object[] arguments;
    private volatile boolean hasBegun;
    private volatile boolean hasEnded;

    private Evaluation(Object version, Method method, Object[] arguments) {
      this.version = version;
      this.method = method;
      this.arguments = arguments;
    }

    Object run() throws Exception {
      hasBegun = true;
      Context.setProcessEngineConfiguration(settings);
      try {
        return call(method, arguments);
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      } finally {
        Context.removeProcessEngineConfiguration();
        hasEnded = true;
        runaways.remove(version);
      }
    }
  }
}
