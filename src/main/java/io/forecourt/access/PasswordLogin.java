package io.forecourt.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * People are the engine's users; their groups and stores come from there too. Form login and basic
 * authentication are throttled alike.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

  private final IdentityService identities;
  private final LoginThrottle throttle;

  PasswordLogin(IdentityService identities, LoginThrottle throttle) {
    this.identities = identities;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String user = attempt.getName();
    String address = address(attempt);
    if (throttle.isClosed(user, address)) {
      throw new LockedException("Too many failed logins from here. Wait 15 minutes.");
    }
    if (!identities.checkPassword(user, String.valueOf(attempt.getCredentials()))) {
      throttle.recordFailure(user, address);
      throw new BadCredentialsException("User name or password is wrong.");
    }
    throttle.recordSuccess(user, address);
    return loggedIn(user);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "unknown";
  }

  private Authentication loggedIn(String user) {
    List<String> groups =
        identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    Set<String> stores = new HashSet<>();
    identities.createTenantQuery().userMember(user).list().stream()
        .map(Tenant::getId)
        .forEach(stores::add);
    return UsernamePasswordAuthenticationToken.authenticated(
        new CurrentUser(user, groups, Set.copyOf(stores)),
        null,
        groups.stream().map(group -> new SimpleGrantedAuthority("ROLE_" + group)).toList());
  }
}
