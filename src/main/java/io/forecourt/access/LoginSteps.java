package io.forecourt.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Decides what a person who proved who they are has yet to do, and lets in who has done it all. */
@Component
class LoginSteps {

  private final IdentityService identities;
  private final LoginStamps stamps;
  private final TotpSettings settings;
  private final Clock clock;

  LoginSteps(IdentityService identities, LoginStamps stamps, TotpSettings settings, Clock clock) {
    this.settings = settings;
    this.identities = identities;
    this.stamps = stamps;
    this.clock = clock;
  }

  /** Returns the login as it is now; empty if the user is gone. */
  Optional<PersonToken> next(String user, LoginProof proof) {
    return stamps.find(user).map(state -> next(user, proof, state));
  }

  PersonToken next(String user, LoginProof proof, LoginStamps.State state) {
    List<String> groups = groups(user);
    Optional<LoginStep> step = step(proof, state, groups);
    if (step.isPresent()) {
      return new PendingLogin(user, step.get(), proof, state.stamp(), clock.instant());
    }
    Set<String> stores =
        identities.createTenantQuery().userMember(user).list().stream()
            .map(Tenant::getId)
            .collect(Collectors.toUnmodifiableSet());
    return new PersonAuthentication(
        new CurrentUser(user, groups, stores), state.stamp(), clock.instant());
  }

  private Optional<LoginStep> step(LoginProof proof, LoginStamps.State state, List<String> groups) {
    if (proof == LoginProof.PROVIDER) {
      return Optional.empty();
    }
    if (proof == LoginProof.PASSWORD && state.secondFactor()) {
      return Optional.of(LoginStep.CODE);
    }
    if (state.firstPassword()) {
      return Optional.of(LoginStep.PASSWORD);
    }
    boolean isRequired = groups.stream().anyMatch(settings.requiredRoles()::contains);
    return isRequired && !state.secondFactor()
        ? Optional.of(LoginStep.ENROLLMENT)
        : Optional.empty();
  }

  private List<String> groups(String user) {
    return identities.createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .toList();
  }
}
