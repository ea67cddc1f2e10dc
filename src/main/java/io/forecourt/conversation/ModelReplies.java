package io.forecourt.conversation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.gate.ModelWords;
import io.forecourt.understanding.llm.ReplyModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts what a language model drafted for a turn into it, if the turn is still the one that the
 * model was asked about and the words pass the check again; otherwise the turn stays in its
 * templates.
 */
@Component
class ModelReplies {

  private static final String COUNTER = "forecourt.model.replies";

  private final ReplyModel model;
  private final ReplyDrafts drafts;
  private final GroundingSheets sheets;
  private final ObjectMapper json;
  private final MeterRegistry meters;

  ModelReplies(
      ReplyModel model,
      ReplyDrafts drafts,
      GroundingSheets sheets,
      ObjectMapper json,
      MeterRegistry meters) {
    this.model = model;
    this.drafts = drafts;
    this.sheets = sheets;
    this.json = json;
    this.meters = meters;
  }

  boolean isOn() {
    return model.use() != ReplyModel.Use.OFF;
  }

  /** Returns what the model is given for a turn; empty where there is nothing for it to write. */
  Optional<GroundingSheet> sheet(Lead lead, Conversation conversation, ReplyPlan plan) {
    return sheets.find(lead, conversation, plan, model.use());
  }

  /** Returns a turn in the words of the model, where there are any. */
  ReplyPlan reword(Lead lead, Conversation conversation, ReplyPlan plan) {
    return isOn() ? plan.in(words(lead, conversation, plan)) : plan;
  }

  private Optional<ModelWords> words(Lead lead, Conversation conversation, ReplyPlan plan) {
    Optional<ReplyDrafts.Draft> draft = drafts.take(lead.id());
    if (draft.isEmpty()) {
      return Optional.empty();
    }
    Optional<ModelWords> words =
        sheet(lead, conversation, plan).flatMap(sheet -> words(sheet, draft.get()));
    if (words.isEmpty()) {
      count(ReplyFault.OVERTAKEN.name());
    }
    return words;
  }

  private Optional<ModelWords> words(GroundingSheet sheet, ReplyDrafts.Draft draft) {
    String given = sheet.json(json);
    String hash = GroundingSheet.hash(given);
    if (!hash.equals(draft.sheetHash()) || ReplyChecker.check(sheet, draft.answer()).isPresent()) {
      return Optional.empty();
    }
    count("SENT");
    String text = sheet.message(ReplyWords.straight(draft.answer().text()));
    return Optional.of(new ModelWords(sheet.kind(), sheet.approved(), text, given, hash));
  }

  /**
   * Counts what became of a turn.
   *
   * @param result SENT, or a {@link ReplyFault}
   */
  void count(String result) {
    meters.counter(COUNTER, "result", result.toLowerCase(Locale.ROOT)).increment();
  }
}
