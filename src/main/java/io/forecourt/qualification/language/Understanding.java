package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;
import java.util.Set;

/** What a message says. */
public record Understanding(Facts facts, Set<Signal> signals) {}
