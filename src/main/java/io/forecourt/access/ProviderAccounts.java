package io.forecourt.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Users for the people of the identity provider. At each login the claims decide about the groups
 * and stores; who lost the role there loses the rights here.
 */
@Component
class ProviderAccounts {

  /** Users who are never taken over by a name at the provider. */
  private static final String FIRST_ADMIN = "admin";

  private final IdentityService identities;
  private final ProviderLogins logins;
  private final Memberships memberships;
  private final LoginStamps stamps;
  private final OidcSettings settings;
  private final PasswordSettings passwords;

  ProviderAccounts(
      IdentityService identities,
      ProviderLogins logins,
      Memberships memberships,
      LoginStamps stamps,
      OidcSettings settings,
      PasswordSettings passwords) {
    this.identities = identities;
    this.logins = logins;
    this.memberships = memberships;
    this.stamps = stamps;
    this.settings = settings;
    this.passwords = passwords;
  }

  /**
   * Returns the user of a person, with the rights of the claims.
   *
   * @throws ProviderRefusal if the claims hold no role, or the user is locked or someone else
   */
  String follow(String issuer, String subject, Map<String, Object> claims) {
    ProviderRights rights = ProviderRights.of(claims, settings);
    Optional<String> linked = linked(issuer, subject);
    if (rights.groups().isEmpty()) {
      linked.ifPresent(user -> memberships.set(user, ProviderRights.NONE));
      throw new ProviderRefusal(
          ProviderRefusal.Reason.ROLE, linked.orElse("unknown") + " has no role at the provider");
    }
    String user = linked.orElseGet(() -> link(issuer, subject, claims));
    if (stamps.find(user).map(LoginStamps.State::locked).orElse(true)) {
      throw new ProviderRefusal(ProviderRefusal.Reason.LOCKED, user + " is locked");
    }
    memberships.set(user, rights);
    return user;
  }

  private Optional<String> linked(String issuer, String subject) {
    Optional<String> user = logins.find(issuer, subject);
    if (user.isPresent() && !exists(user.get())) {
      logins.unlink(user.get());
      return Optional.empty();
    }
    return user;
  }

  private String link(String issuer, String subject, Map<String, Object> claims) {
    String name = text(claims, settings.nameClaim());
    String user = match(name, claims).orElseGet(() -> create(name, claims));
    if (user.equals(FIRST_ADMIN) || passwords.onlyFor().contains(user) || logins.isLinked(user)) {
      throw taken(user);
    }
    logins.link(issuer, subject, user);
    return user;
  }

  /** A user with exactly this id, else the only one with this email address. */
  private Optional<String> match(String name, Map<String, Object> claims) {
    if (exists(name)) {
      return Optional.of(name);
    }
    String email = text(claims, "email");
    if (email.isEmpty() || Boolean.FALSE.equals(claims.get("email_verified"))) {
      return Optional.empty();
    }
    List<User> users = identities.createUserQuery().userEmail(email).list();
    return users.size() == 1 ? Optional.of(users.get(0).getId()) : Optional.empty();
  }

  private String create(String name, Map<String, Object> claims) {
    String email = text(claims, "email");
    // The engine allows letters and digits in an id.
    String id = (name.isEmpty() ? email : name).replaceAll("@.*|[^A-Za-z0-9]", "");
    if (id.isEmpty() || exists(id)) {
      throw taken(id);
    }
    User user = identities.newUser(id);
    user.setFirstName(text(claims, "given_name"));
    user.setLastName(text(claims, "family_name"));
    user.setEmail(email);
    // No one knows it: this user logs in by the provider.
    user.setPassword(Secrets.password());
    identities.saveUser(user);
    return id;
  }

  private boolean exists(String user) {
    return !user.isEmpty() && identities.createUserQuery().userId(user).count() > 0;
  }

  private static ProviderRefusal taken(String user) {
    return new ProviderRefusal(ProviderRefusal.Reason.NAME, user + " is another user");
  }

  private static String text(Map<String, Object> claims, String claim) {
    return claims.get(claim) instanceof String text ? text.strip() : "";
  }
}
