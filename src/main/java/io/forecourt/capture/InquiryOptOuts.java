package io.forecourt.capture;

import io.forecourt.capture.inbox.WordsOnce;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.OptOuts;
import io.forecourt.messaging.optout.OptOutHandler;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.OptOutParser;
import io.forecourt.messaging.optout.PrivacyRequests;
import io.forecourt.understanding.EncodedMessage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Opt-outs and privacy requests in the words of an inquiry. Any channel is a reasonable means (47
 * CFR 64.1200(a)(10)), so an inquiry has the effect that the same words have as a message, except
 * that nothing confirms it: its sender may not hold the number or address it names.
 */
@Component
class InquiryOptOuts {

  /** Channels by which the buyer wrote, and which "stop" can mean. */
  private static final Set<Channel> MESSAGE_CHANNELS =
      EnumSet.of(Channel.TEXT, Channel.WHATSAPP, Channel.EMAIL);

  /** A line of a portal that says the buyer has not opted out. */
  private static final Pattern NO_OPT_OUT =
      Pattern.compile(
          "(?im)^[ \\t]*+(?:opt(?:ed)?[- ]?out|do not (?:call|contact|text|email|mail))"
              + "[^:\\n]{0,30}:[ \\t]*+(?:no|false|n|0)[ \\t]*+$");

  private final OptOuts optOuts;
  private final OptOutHandler handler;
  private final PrivacyRequests privacyRequests;

  InquiryOptOuts(OptOuts optOuts, OptOutHandler handler, PrivacyRequests privacyRequests) {
    this.optOuts = optOuts;
    this.handler = handler;
    this.privacyRequests = privacyRequests;
  }

  /** Encodes the buyer's words, without what a portal reports about consent. */
  Optional<EncodedMessage> encode(Optional<String> comments, WordsOnce words) {
    return comments
        .map(text -> NO_OPT_OUT.matcher(text).replaceAll("").strip())
        .filter(text -> !text.isEmpty())
        .map(words::encode);
  }

  /** Returns STOP, DOUBT, or NONE for everything else, which matters in messages only. */
  OptOutIntent intent(Optional<EncodedMessage> words, Handling handling) {
    return words
        .map(EncodedMessage::optOutIntent)
        .map(intent -> isDoubtful(intent, handling) ? OptOutIntent.DOUBT : intent)
        .filter(intent -> intent == OptOutIntent.STOP || intent == OptOutIntent.DOUBT)
        .orElse(OptOutIntent.NONE);
  }

  /** Records an opt-out in a transaction of its own, so that no later failure undoes it. */
  void record(Lead lead, String words) {
    Optional<Channel> asked =
        OptOutParser.namedChannel(words)
            .or(() -> Optional.of(lead.channel()).filter(MESSAGE_CHANNELS::contains));
    optOuts.record(
        lead.customerId(), "Wrote \"%s\" in an inquiry.".formatted(words.strip()), asked);
  }

  /** Starts the review of a possible opt-out, and raises a privacy request. */
  void followUp(Lead lead, OptOutIntent intent, Optional<EncodedMessage> words) {
    if (intent == OptOutIntent.DOUBT) {
      handler.apply(lead, intent, lead.channel(), Optional.empty(), false);
    }
    words.ifPresent(said -> privacyRequests.raise(lead, said.text()));
  }

  /** What a rep wrote down about a visitor, or a wrong number in an inquiry, a person reads. */
  private static boolean isDoubtful(OptOutIntent intent, Handling handling) {
    return intent == OptOutIntent.WRONG_PERSON
        || (intent == OptOutIntent.STOP && handling.rep().isPresent());
  }
}
