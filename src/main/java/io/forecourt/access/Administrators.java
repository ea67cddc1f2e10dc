package io.forecourt.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Users who may redesign and deploy. */
@Component
public class Administrators {

  private final IdentityService identities;

  Administrators(IdentityService identities) {
    this.identities = identities;
  }

  /** Returns the email addresses of those who have one. */
  public List<String> emails() {
    return identities.createUserQuery().memberOfGroup(Roles.ADMIN).list().stream()
        .map(User::getEmail)
        .filter(email -> email != null && !email.isBlank())
        .toList();
  }
}
