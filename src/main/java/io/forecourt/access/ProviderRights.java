package io.forecourt.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person may do by the claims of the identity provider.
 *
 * @param groups of the engine
 * @param stores ids of the stores
 */
record ProviderRights(Set<String> groups, Set<String> stores) {

  /** Groups that the claims decide about; others are given in Admin. */
  static final List<String> GROUPS =
      List.of(Roles.REP, Roles.MANAGER, Roles.ADMIN, Roles.ENGINE_ADMIN);

  static final ProviderRights NONE = new ProviderRights(Set.of(), Set.of());

  /**
   * A role as the settings write it.
   *
   * @param store empty for an administrator
   */
  record Role(String name, String store) {}

  /**
   * @throws IllegalArgumentException if the settings say something else than {@code rep@store},
   *     {@code manager@store} or {@code admin}
   */
  static Role parse(String text) {
    String[] parts = text.strip().split("@", -1);
    boolean ofStore =
        parts.length == 2
            && (parts[0].equals(Roles.REP) || parts[0].equals(Roles.MANAGER))
            && !parts[1].isBlank();
    if (!ofStore && !text.strip().equals(Roles.ADMIN)) {
      throw new IllegalArgumentException(
          "forecourt.access.oidc.roles: '%s' is not rep@store, manager@store or admin."
              .formatted(text));
    }
    return new Role(parts[0], ofStore ? parts[1] : "");
  }

  /**
   * Returns the rights by the claims; nothing if none of them is mapped. A group of the engine
   * counts for all stores of its member, so who is a manager at one store and a rep at another is a
   * rep.
   */
  static ProviderRights of(Map<String, Object> claims, OidcSettings settings) {
    Set<String> groups = new HashSet<>();
    Set<String> stores = new TreeSet<>();
    for (String value : values(claims, settings.rolesClaim())) {
      String mapped = settings.roles().get(value);
      if (mapped != null) {
        Role role = parse(mapped);
        groups.add(role.name());
        if (!role.store().isEmpty()) {
          stores.add(role.store());
        }
      }
    }
    if (groups.contains(Roles.ADMIN)) {
      groups.addAll(List.of(Roles.ENGINE_ADMIN, Roles.MANAGER));
      groups.remove(Roles.REP);
    } else if (groups.contains(Roles.REP)) {
      groups.remove(Roles.MANAGER);
    }
    return groups.isEmpty() ? NONE : new ProviderRights(Set.copyOf(groups), Set.copyOf(stores));
  }

  private static List<String> values(Map<String, Object> claims, String path) {
    return find(claims, path)
        .map(
            found ->
                found instanceof Collection<?> several
                    ? several.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(found)))
        .orElseGet(List::of);
  }

  private static Optional<Object> find(Map<?, ?> claims, String path) {
    if (claims.containsKey(path)) {
      return Optional.ofNullable(claims.get(path));
    }
    int dot = path.indexOf('.');
    return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> nested
        ? find(nested, path.substring(dot + 1))
        : Optional.empty();
  }
}
