package io.forecourt.platform;

import java.util.List;
import java.util.Map;

/**
 * Where a module stores what belongs to a person. Its SQL stays in the module that owns the tables;
 * access reports, erasures and retention run it.
 */
public interface PersonalData {

  /** Returns the tables in the order of an erasure. */
  List<PersonalTable> tables();

  /**
   * Returns parameters of the statements beside those of the person, for rows that only Java can
   * tell to be the person's.
   */
  default Map<String, Object> parameters(DataSubject subject) {
    return Map.of();
  }

  /** Returns rows of no known person that expire by age. */
  default List<Expiry> expiries() {
    return List.of();
  }

  /**
   * Rows that expire.
   *
   * @param retentionClass a class of the retention settings
   * @param rows with the parameter {@code :before}, the moment before which they have expired
   */
  record Expiry(String retentionClass, PersonalTable rows) {}
}
