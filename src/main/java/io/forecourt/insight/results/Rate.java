package io.forecourt.insight.results;

import java.util.OptionalDouble;

/**
 * A share of leads, with its 95% confidence interval.
 *
 * @param counted of {@code of}
 */
record Rate(int counted, int of) {

  /** Two-sided, 95 percent. */
  private static final double Z = 1.959964;

  /** In percent; empty if there is nothing to count. */
  OptionalDouble percent() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * counted / of);
  }

  /** Lower end of the interval, in percent. */
  double low() {
    return of == 0 ? 0 : 100 * (centre() - margin());
  }

  /** Upper end of the interval, in percent. */
  double high() {
    return of == 0 ? 100 : 100 * (centre() + margin());
  }

  /** Wilson's interval stays honest with few leads and near zero, where the usual one does not. */
  private double centre() {
    return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double margin() {
    return Z * Math.sqrt(share() * (1 - share()) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
  }

  private double share() {
    return (double) counted / of;
  }
}
