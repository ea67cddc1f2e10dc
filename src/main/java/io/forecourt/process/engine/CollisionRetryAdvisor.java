package io.forecourt.process.engine;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/**
 * Repeats the transaction of a use case of ours, as a whole, when it collides with another change
 * to the lead in the engine.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class CollisionRetryAdvisor extends StaticMethodMatcherPointcutAdvisor {

  private static final long serialVersionUID = 1L;

  private final transient TransactionAttributeSource transactions =
      new AnnotationTransactionAttributeSource(false);

  CollisionRetryAdvisor() {
    // Around the transaction.
    setOrder(HIGHEST_PRECEDENCE);
    setAdvice((MethodInterceptor) CollisionRetryAdvisor::retry);
  }

  @Override
  public boolean matches(Method method, Class<?> type) {
    return type.getName().startsWith("io.forecourt.")
        && transactions.hasTransactionAttribute(method, type);
  }

  private static Object retry(MethodInvocation call) throws Throwable {
    // A call can proceed only once; each attempt gets a copy.
    return Collisions.retry(() -> ((ProxyMethodInvocation) call).invocableClone().proceed());
  }
}
