package io.forecourt.understanding;

import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.OptOutParser;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.classifier.SentenceClassifier;
import io.forecourt.understanding.contact.CallbackRequests;
import io.forecourt.understanding.question.QuestionReader;
import io.forecourt.understanding.text.Markup;
import io.forecourt.understanding.text.QuotedMail;
import io.forecourt.understanding.text.TextNormalizer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The only place where buyers' messages are read. The encoder, which takes most of the time, runs
 * once for each message.
 */
@Component
public class MessageReader {

  private static final Logger LOG = LoggerFactory.getLogger(MessageReader.class);

  /** "Got a Tacoma?" asks whether the store has one; "I got a Tacoma" says what the buyer has. */
  private static final Pattern GOT =
      Pattern.compile("^\\W*(?:(?:you|u|ya|yall|y'all) )?got (an?|any|some) (?=.*\\?)");

  /** "I make 3,400 a month": what the buyer earns, and not what the car may cost. */
  private static final Pattern INCOME =
      Pattern.compile(
          "\\b(?:i (?:make|earn|gross|clear|net|bring home|get paid|take home)|my (?:income|salary|pay) is|gano)"
              + " (?:about |around |like |roughly |como )?\\$?[\\d,.]+ ?k?(?: (?:a|an|per|every|al|por)"
              + " (?:month|year|week|hour|mes|semana|hora|ano))?");

  private final SentenceClassifier sentenceClassifier;

  /** Logged once; the next message would fail in the same way. */
  private final AtomicBoolean logged = new AtomicBoolean();

  public MessageReader(SentenceClassifier sentenceClassifier) {
    this.sentenceClassifier = sentenceClassifier;
  }

  /** Reads a message. One that cannot be read has an empty reading, and is still recorded. */
  public MessageReading read(String text, MessageContext context) {
    return read(encode(text), context);
  }

  /** Reads the rest of a message whose intent was needed before its context was known. */
  public MessageReading read(EncodedMessage message, MessageContext context) {
    try {
      return interpret(message, context);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A message of {} characters could not be read", message.text().length(), e);
      return MessageReading.failed(message, context);
    }
  }

  /**
   * Encodes a message and reads its intent, which depends on nothing but its words. Where that
   * fails, a person decides whether it is an opt-out.
   */
  public EncodedMessage encode(String text) {
    String own = Markup.strip(QuotedMail.cut(text));
    try {
      Predictions predictions = isStopKeyword(own) ? Predictions.UNKNOWN : predictions(own);
      return new EncodedMessage(own, OptOutDetector.read(own, predictions), predictions);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("The intent of a message of {} characters could not be read", own.length(), e);
      return new EncodedMessage(own, OptOutIntent.DOUBT, Predictions.UNKNOWN);
    }
  }

  /** Loads what the first message would have to wait for. */
  public void warmUp() {
    read(
        "Is the Camry still there?",
        MessageContext.at(OffsetDateTime.now(ZoneOffset.UTC), Optional.empty()));
  }

  /**
   * @throws RuntimeException when one of the readers fails
   */
  static MessageReading interpret(EncodedMessage message, MessageContext context) {
    String plain =
        INCOME
            .matcher(
                GOT.matcher(TextNormalizer.normalize(message.text()))
                    .replaceFirst(" do you have $1 "))
            .replaceAll("i have an income");
    MessageContent read = ContentReader.read(message, plain, context);
    QuestionReader.Found found = BuyerQuestions.findIn(message, plain, read, context);
    MessageContent said = BuyerQuestions.settle(read, plain, found);
    return new MessageReading(
        message.text(),
        message.optOutIntent(),
        said,
        context,
        found.questions(),
        found.details(),
        context.asked().isPresent() && EvasiveReplies.isIn(plain),
        SmallTalk.isAll(message.text()),
        CallbackRequests.findIn(plain, said.facts(), context.now()).map(OffsetDateTime::toInstant));
  }

  private static boolean isStopKeyword(String own) {
    return OptOutParser.isKeyword(own) && OptOutParser.read(own) == OptOutIntent.STOP;
  }

  /** Returns no predictions if the classifiers are not available; patterns still apply. */
  private Predictions predictions(String own) {
    try {
      return sentenceClassifier.predict(own);
    } catch (IllegalStateException | LinkageError e) {
      if (logged.compareAndSet(false, true)) {
        LOG.error("The classifiers are not available; only patterns read messages", e);
      }
      return Predictions.UNKNOWN;
    }
  }
}
