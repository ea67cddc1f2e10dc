package io.forecourt.conversation;

/** Why words of a language model are not sent; also a metric's tag. */
enum ReplyFault {
  /** The endpoint failed, or did not answer in time. */
  FAILED,
  /** Too many turns wait for the model, or it rests after failures. */
  BUSY,
  /** The answer has another shape than was asked for. */
  UNREADABLE,
  /** The model says that it does not know. */
  UNKNOWN,
  /** The turn turned out to be another one than the model was asked about. */
  OVERTAKEN,
  EMPTY,
  LENGTH,
  /** Markup, control characters, or letters that make a text cost twice. */
  CHARACTERS,
  /** A link, an e-mail address or a handle. */
  ADDRESS,
  QUESTION,
  LANGUAGE,
  /** It speaks as a person, or under a person's name. */
  HUMAN,
  PROMISE,
  /** A subject that the model may not speak about. */
  SUBJECT,
  NUMBER,
  /** A word, and so a name or a claim, that is on no fact it rests on. */
  WORD,
  /** Words of several facts put together to one that is none of them. */
  MIXED,
  /** A fact that may only be quoted is not quoted. */
  QUOTE,
  NEGATION,
  /** A sentence, name or number of the approved text is missing or moved. */
  KEPT
}
