package io.forecourt.access;

import java.util.List;
import java.util.Set;

/**
 * The user who is logged in.
 *
 * @param id user id
 * @param groups the engine's groups
 * @param stores the rooftops whose leads this person may see
 */
public record CurrentUser(String id, List<String> groups, Set<String> stores) {

  /** All of these stores, or the named one where this person works for it. */
  public Set<String> storesOr(String store) {
    if (store == null) {
      return stores;
    }
    return worksFor(store) ? Set.of(store) : Set.of();
  }

  /** Returns whether a machine calls, by a key. */
  public boolean isMachine() {
    return groups.contains(Roles.MACHINE);
  }

  public boolean worksFor(String store) {
    return stores.contains(store);
  }
}
