package io.forecourt.process;

import java.util.Set;

/**
 * What a bean of {@link Delegates} expects from the diagram that calls it, and what it leaves.
 *
 * @param needs variables that must have a value before
 * @param inputs values that the step itself has to name, as input parameters
 * @param sets variables that have a value afterwards, on every way
 * @param answers fields of the form that it records
 * @param sends whether it sends through the outbound gate
 */
public record StepContract(
    Set<String> needs, Set<String> inputs, Set<String> sets, Set<String> answers, boolean sends) {}
