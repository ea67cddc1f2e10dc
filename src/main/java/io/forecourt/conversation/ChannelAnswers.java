package io.forecourt.conversation;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers how the store reaches the buyer from now on, and how not. */
final class ChannelAnswers {

  static void answer(Reply reply) {
    ReplyLanguage language = reply.language();
    List<String> words = new ArrayList<>();
    String heard = reply.memory().heardWords();
    boolean noEmails = TurnWords.refuseEmails(heard);
    if (noEmails) {
      words.add(language.pick("no more emails", "no más correos"));
    } else if (TurnWords.refuseCalls(heard)) {
      words.add(language.pick("no calls", "sin llamadas"));
    }
    Optional<Channel> welcome =
        TurnWords.nameTexts(heard) ? Optional.of(Channel.TEXT) : Optional.empty();
    welcome
        .or(() -> Optional.ofNullable(reply.facts().contact()).map(Facts.Contact::channel))
        .filter(channel -> !(noEmails && channel == Channel.EMAIL))
        .flatMap(channel -> by(channel, language))
        .ifPresent(words::add);
    if (!words.isEmpty()) {
      reply.say("answer-channel", Map.of("channelWords", String.join(", ", words)));
    }
  }

  private static Optional<String> by(Channel channel, ReplyLanguage language) {
    return Optional.ofNullable(
        switch (channel) {
          case TEXT -> language.pick("we'll text you", "le escribimos por mensaje");
          case EMAIL -> language.pick("we'll email you", "le escribimos por correo");
          case WHATSAPP ->
              language.pick("we'll message you on WhatsApp", "le escribimos por WhatsApp");
          case PHONE -> language.pick("we'll call you", "le llamamos");
          default -> null;
        });
  }

  private ChannelAnswers() {}
}
