package io.forecourt.messaging.law;

import java.time.ZoneId;
import java.util.Set;

/**
 * A state whose law applies to a person.
 *
 * @param state two letters, such as "FL"; empty outside the United States
 * @param zones several where the state spans time zones
 */
public record Jurisdiction(String state, Set<ZoneId> zones) {}
