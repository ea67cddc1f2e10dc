package io.forecourt.store;

import java.util.List;

/**
 * A member of a store's staff.
 *
 * @param id user id
 * @param languages ISO 639-1, the best first
 * @param maxOpenLeads above it the person gets no more leads by routing
 * @param alerts how this person wants to be alerted
 */
public record StorePerson(
    String id,
    String store,
    String firstName,
    String lastName,
    Role role,
    List<String> languages,
    String phone,
    String email,
    int maxOpenLeads,
    Alerts alerts) {

  /** What the trade calls them. */
  public enum Role {
    OWNER,
    MANAGER,
    REP,
    BDC
  }

  /** What a person chooses. */
  public enum Alerts {
    TEXT,
    EMAIL,
    NONE
  }

  public String fullName() {
    return firstName + " " + lastName;
  }

  public boolean speaks(String language) {
    return languages.contains(language);
  }
}
