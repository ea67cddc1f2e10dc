package io.forecourt.messaging.law;

import java.time.ZoneId;
import java.util.Set;

/**
 * A state whose law applies to somebody.
 *
 * @param state two letters, such as "FL"; empty outside the United States
 * @param zones more than one where the state is divided and nobody knows on which side
 */
public record Jurisdiction(String state, Set<ZoneId> zones) {}
