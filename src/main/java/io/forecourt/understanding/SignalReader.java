package io.forecourt.understanding;

import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.understanding.classifier.Predictions;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads what a message asks for or reveals, by patterns and classifiers together. */
final class SignalReader {

  /**
   * How probable a signal has to be, found by five-fold cross-validation of the training examples.
   *
   * @param alone threshold without a matching pattern
   * @param besideWords threshold with a matching pattern; below it, the classifier overrules the
   *     pattern
   */
  private record Threshold(double alone, double besideWords) {}

  private static final Threshold USUAL = new Threshold(0.55, 0.12);
  private static final Map<Signal, Threshold> THRESHOLDS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Signal.NOT_INTERESTED, new Threshold(0.45, 0.03)),
              Map.entry(Signal.HUMAN_REQUEST, new Threshold(0.6, 0.06)),
              Map.entry(Signal.COMPLAINT, new Threshold(0.6, 0.2)),
              Map.entry(Signal.URGENT, new Threshold(0.6, 0.2)),
              Map.entry(Signal.CREDIT_QUESTION, new Threshold(0.65, 0.05)),
              Map.entry(Signal.TRADE_VALUE_REQUEST, new Threshold(0.5, 0.03)),
              Map.entry(Signal.AVAILABILITY_QUESTION, new Threshold(0.6, 0.4)),
              Map.entry(Signal.APPOINTMENT_REQUEST, new Threshold(0.7, 0.35)),
              Map.entry(Signal.APPOINTMENT_RESCHEDULE, new Threshold(0.6, 0.2)),
              Map.entry(Signal.APPOINTMENT_CANCEL, new Threshold(0.7, 0.3)),
              Map.entry(Signal.CONFIRM, new Threshold(0.7, 0.3))));

  /** Higher where the message answers a question. */
  private static final double ALONE_BESIDE_AN_ANSWER = 0.75;

  /**
   * @param plain the normalized message
   * @param asked whether it answers a question
   */
  static Set<Signal> read(
      OptOutIntent optOutIntent, String plain, Predictions predictions, boolean asked) {
    Set<Signal> words = SignalWords.in(plain);
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    for (Signal signal : Signal.values()) {
      Threshold threshold = THRESHOLDS.getOrDefault(signal, USUAL);
      double prediction = predictions.probability(signal.name());
      double alone =
          asked ? Math.max(threshold.alone(), ALONE_BESIDE_AN_ANSWER) : threshold.alone();
      boolean matched =
          words.contains(signal)
              && (prediction >= threshold.besideWords() || !predictions.isKnown());
      if (matched || prediction >= alone) {
        signals.add(signal);
      }
    }
    if (RudeWords.areIn(plain) && optOutIntent == OptOutIntent.NONE) {
      // A person hears out who is that upset, whatever the complaint is.
      signals.add(Signal.COMPLAINT);
    }
    set(signals, Signal.OPT_OUT, optOutIntent == OptOutIntent.STOP);
    set(signals, Signal.WRONG_PERSON, optOutIntent == OptOutIntent.WRONG_PERSON);
    settle(signals, asked);
    return signals;
  }

  /** Of two signals that exclude each other, keeps the narrower one. */
  private static void settle(Set<Signal> signals, boolean asked) {
    if (signals.contains(Signal.APPOINTMENT_RESCHEDULE)) {
      signals.remove(Signal.APPOINTMENT_CANCEL);
      signals.remove(Signal.APPOINTMENT_REQUEST);
    }
    if (signals.contains(Signal.APPOINTMENT_CANCEL)) {
      signals.remove(Signal.APPOINTMENT_REQUEST);
      signals.remove(Signal.CONFIRM);
    }
    if (signals.contains(Signal.OPT_OUT)) {
      signals.remove(Signal.APPOINTMENT_CANCEL);
      signals.remove(Signal.CONFIRM);
    }
    if (asked) {
      signals.remove(Signal.CONFIRM);
    }
  }

  private static void set(Set<Signal> signals, Signal signal, boolean on) {
    if (on) {
      signals.add(signal);
    } else {
      signals.remove(signal);
    }
  }

  private SignalReader() {}
}
