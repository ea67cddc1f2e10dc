package io.forecourt.process.engine;

import static io.forecourt.process.engine.CommandFields.read;
import static io.forecourt.process.engine.CommandFields.text;

import io.forecourt.process.EngineAuditTrail;
import io.forecourt.process.EngineAuditTrail.Change;
import io.forecourt.process.EngineCaller;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.beans.factory.ObjectProvider;

/** Passes changes of passwords, rights and models on to the audit trail once they succeeded. */
class AuditInterceptor extends CommandInterceptor {

  private static final String SYSTEM = "system";

  private final ProcessEngineConfigurationImpl engine;
  private final ObjectProvider<EngineAuditTrail> trails;

  AuditInterceptor(ProcessEngineConfigurationImpl engine, ObjectProvider<EngineAuditTrail> trails) {
    this.engine = engine;
    this.trails = trails;
  }

  private record Entry(Change change, String what) {}

  @Override
  public <T> T execute(Command<T> command) {
    Optional<Entry> entry = entry(command);
    T result = next.execute(command);
    entry.ifPresent(
        each -> trails.forEach(trail -> trail.record(each.change(), caller(), each.what())));
    return result;
  }

  private String caller() {
    return EngineCaller.current(engine.getIdentityService()).map(EngineCaller::id).orElse(SYSTEM);
  }

  private static Optional<Entry> entry(Command<?> command) {
    if (command instanceof SaveUserCmd) {
      return ofUser(command);
    }
    if (command instanceof DeployCmd) {
      DeploymentBuilderImpl deployment =
          (DeploymentBuilderImpl) read(command, DeployCmd.class, "deploymentBuilder");
      return Optional.of(
          new Entry(
              Change.DEPLOYED,
              "%s: %s"
                  .formatted(
                      deployment.getDeployment().getName(),
                      String.join(", ", deployment.getResourceNames()))));
    }
    return rights(command).map(what -> new Entry(Change.RIGHTS_CHANGED, what));
  }

  /** The application itself skips the rules where it hashes the same password again. */
  private static Optional<Entry> ofUser(Command<?> command) {
    boolean rehash = (Boolean) read(command, SaveUserCmd.class, "skipPasswordPolicy");
    return !rehash
            && read(command, SaveUserCmd.class, "user") instanceof UserEntity user
            && user.hasNewPassword()
        ? Optional.of(new Entry(Change.PASSWORD_CHANGED, user.getId()))
        : Optional.empty();
  }

  private static Optional<String> rights(Command<?> command) {
    String what = null;
    if (command instanceof DeleteUserCmd) {
      what = text(command, DeleteUserCmd.class, "userId") + " is deleted";
    } else if (command instanceof CreateMembershipCmd) {
      what = member(command, CreateMembershipCmd.class, "%s joins the group %s", "groupId");
    } else if (command instanceof DeleteMembershipCmd) {
      what = member(command, DeleteMembershipCmd.class, "%s leaves the group %s", "groupId");
    } else if (command instanceof CreateTenantUserMembershipCmd) {
      what =
          member(command, CreateTenantUserMembershipCmd.class, "%s joins the store %s", "tenantId");
    } else if (command instanceof DeleteTenantUserMembershipCmd) {
      what =
          member(
              command, DeleteTenantUserMembershipCmd.class, "%s leaves the store %s", "tenantId");
    } else if (command instanceof DeleteAuthorizationCmd) {
      what =
          "authorization %s is deleted"
              .formatted(text(command, DeleteAuthorizationCmd.class, "authorizationId"));
    } else if (command instanceof SaveAuthorizationCmd) {
      Authorization granted =
          (Authorization) read(command, SaveAuthorizationCmd.class, "authorization");
      what =
          "authorization of %s on %s %s"
              .formatted(
                  granted.getGroupId() == null ? granted.getUserId() : granted.getGroupId(),
                  granted.getResourceType(),
                  granted.getResourceId());
    }
    return Optional.ofNullable(what);
  }

  private static String member(Command<?> command, Class<?> type, String words, String to) {
    return words.formatted(text(command, type, "userId"), text(command, type, to));
  }
}
