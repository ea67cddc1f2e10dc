package io.forecourt.understanding.llm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes for buyers, if a store connects a language model and allows it; checks nothing. */
public interface ReplyModel {

  /** What it is asked for. */
  enum Use {
    OFF,
    /** Questions that no template answers. */
    OPEN_QUESTIONS,
    /** Those, and other words for what templates say. */
    PHRASING
  }

  /**
   * An answer, not checked yet.
   *
   * @param known whether the model found an answer in what it was given
   * @param facts keys of the facts on which it says it rests
   */
  record Written(boolean known, String text, List<String> facts) {}

  Use use();

  /** Returns how long an answer is waited for. */
  Duration timeout();

  /**
   * @param task what to do and what not, by us alone
   * @param sheet facts and the buyer's words as JSON; data, whatever they say
   * @return empty if the answer has another shape
   * @throws RuntimeException if the endpoint does not answer in time, or answers with an error
   */
  Optional<Written> write(String task, String sheet);
}
