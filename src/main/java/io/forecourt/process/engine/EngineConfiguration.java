package io.forecourt.process.engine;

import io.forecourt.process.EngineAuditTrail;
import io.forecourt.process.FormValues;
import io.forecourt.process.ModelFindings;
import io.forecourt.process.TaskAnswers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Configuration of the engine, which starts after our own tables are migrated. */
@Component
@Order(EngineConfiguration.ORDER)
@DependsOnDatabaseInitialization
class EngineConfiguration extends AbstractProcessEnginePlugin {

  private static final Set<String> ADMINISTRATORS = Set.of(Groups.CAMUNDA_ADMIN, "admin");

  /** After the starter's own settings, before the first deployment. */
  static final int ORDER = 0x7fff_0000;

  private final ListableBeanFactory beans;
  private final JdbcClient jdbc;
  private final ObjectProvider<FormValues> formValues;
  private final ObjectProvider<TaskAnswers> taskAnswers;
  private final ModelFindings findings;
  private final PasswordHash passwordHash;
  private final Duration decisionTimeLimit;
  private final ObjectProvider<EngineAuditTrail> auditTrails;

  EngineConfiguration(
      ListableBeanFactory beans,
      JdbcClient jdbc,
      ObjectProvider<FormValues> formValues,
      ObjectProvider<TaskAnswers> taskAnswers,
      ObjectProvider<EngineAuditTrail> auditTrails,
      ModelFindings findings,
      PasswordHash passwordHash,
      @Value("${forecourt.decisions.time-limit:PT5S}") Duration decisionTimeLimit) {
    this.beans = beans;
    this.jdbc = jdbc;
    this.formValues = formValues;
    this.taskAnswers = taskAnswers;
    this.findings = findings;
    this.passwordHash = passwordHash;
    this.decisionTimeLimit = decisionTimeLimit;
    this.auditTrails = auditTrails;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryLevels(List.of(new LeadHistoryLevel()));
    engine.setTenantIdProvider(new StoreTenantIdProvider());
    engine.setExpressionManager(new RestrictedExpressions(beans));
    engine.setScriptEngineResolver(new ScriptBan());
    engine.setArtifactFactory(new JavaClassBan());
    engine.setJavaSerializationFormatEnabled(false);
    // The engine would lock an account for good after ten wrong passwords from any sender.
    // Logins are throttled where their address is known.
    engine.setLoginMaxAttempts(Integer.MAX_VALUE);
    engine.setLoginDelayBase(0);
    engine.setLoginDelayMaxTime(0);
    engine.setPasswordEncryptor(passwordHash);
    engine.setPasswordPolicy(
        new PasswordRules((password, user) -> isCurrent(engine, password, user)));
    engine.setEnablePasswordPolicy(true);
    // The stock permission, to update, would let reps move their own deadlines.
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setResourceAuthorizationProvider(new AssigneeAuthorizations());
    engine.setCustomPreCommandInterceptorsTxRequired(interceptors(engine));
    engine.setCustomPostCommandInterceptorsTxRequired(List.of(new RefusalInterceptor()));
    engine.setCustomPreBPMNParseListeners(
        and(
            and(engine.getCustomPreBPMNParseListeners(), new TaskOwnershipGuard()),
            new AssigneeGuard()));
    engine.setCustomPostBPMNParseListeners(
        and(engine.getCustomPostBPMNParseListeners(), new TaskAnswersListener(taskAnswers)));
    engine.setCustomIncidentHandlers(
        and(engine.getCustomIncidentHandlers(), new FailedStepReport(findings)));
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    engine.setDmnEngine(DecisionTimeLimit.on(engine.getDmnEngine(), engine, decisionTimeLimit));
  }

  /** Adds to a list that others may have set and that the engine goes on to change. */
  private static <T> List<T> and(List<T> others, T one) {
    List<T> all = new ArrayList<>(others == null ? List.of() : others);
    all.add(one);
    return all;
  }

  private static boolean isCurrent(
      ProcessEngineConfigurationImpl engine, String password, User user) {
    return user instanceof UserEntity login
        && login.getPassword() != null
        && engine
            .getPasswordManager()
            .check(password + Objects.toString(login.getSalt(), ""), login.getPassword());
  }

  private List<CommandInterceptor> interceptors(ProcessEngineConfigurationImpl engine) {
    List<CommandInterceptor> interceptors = new ArrayList<>();
    if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
      interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
    }
    interceptors.add(new DomainErrorInterceptor());
    interceptors.add(new AnswerKeeper(findings));
    interceptors.add(new CollisionRetryInterceptor());
    interceptors.add(new AuditInterceptor(engine, auditTrails));
    interceptors.add(new QueryExpressionBan());
    interceptors.add(new FormValuesInterceptor(formValues));
    interceptors.add(new SubmittedValuesGuard(ADMINISTRATORS));
    interceptors.add(new DeletionGuard());
    return interceptors;
  }

  /** Adds an index without which each query for due timers scans the whole table. */
  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    jdbc.sql("create index if not exists forecourt_job_due on act_ru_job (duedate_)").update();
  }
}
