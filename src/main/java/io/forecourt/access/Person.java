package io.forecourt.access;

import java.util.List;
import java.util.Set;

/**
 * Whoever is logged in.
 *
 * @param id user id
 * @param groups the engine's groups
 * @param stores the rooftops whose leads this person may see
 */
public record Person(String id, List<String> groups, Set<String> stores) {

  public boolean worksFor(String store) {
    return stores.contains(store);
  }
}
