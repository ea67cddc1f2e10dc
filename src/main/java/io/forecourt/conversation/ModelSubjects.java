package io.forecourt.conversation;

import io.forecourt.understanding.question.BuyerQuestion;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a language model may be asked, and what it may not speak about, in English and Spanish. */
final class ModelSubjects {

  private static final Set<BuyerQuestion> ANSWERABLE =
      EnumSet.of(
          BuyerQuestion.BODY,
          BuyerQuestion.COLOR,
          BuyerQuestion.DRIVETRAIN,
          BuyerQuestion.ENGINE,
          BuyerQuestion.FEATURE,
          BuyerQuestion.FUEL_ECONOMY,
          BuyerQuestion.LANGUAGES,
          BuyerQuestion.OTHER,
          BuyerQuestion.SEATS,
          BuyerQuestion.TRANSMISSION,
          BuyerQuestion.TRIM);

  /** Longer words may have been cut, and what was cut is not known. */
  private static final int LONGEST = 199;

  /** No word of these in a reply; not as a part of another word, such as "hands-free". */
  private static final String SPOKEN =
      "[$€£¥%]|(?<![\\w-])(?:pric\\w*|cost\\w*|pa(?:y|ys|id|ying|yments?|yoff)|month\\w*"
          + "|apr|interest|rates?|financ\\w*|fund\\w*"
          + "|loans?|leas(?:e|es|ed|ing)|credit\\w*|approv\\w*|qualif\\w*|discount\\w*|deals?|offers?"
          + "|rebates?|incentives?|specials?|sales?|cheap\\w*|afford\\w*|budget|free|fees?|tax\\w*|percent"
          + "|dollars?|bucks|cents?|grand|availab\\w*|in stock|sold|sell\\w*|held|hold\\w*|reserv\\w*"
          + "|(?:on|at) (?:the|our|my) lot|trade\\w*|guarant\\w*|insur\\w*|legal\\w*|law|laws|lawyers?"
          + "|contracts?|refund\\w*|unsubscribe|subscri\\w*|opt(?:ed)?[ -]?(?:in|out)|appointments?"
          + "|precios?|cuesta\\w*|costo\\w*|pag[oa]\\w*|mensual\\w*|al mes|interes\\w*|tasas?|prestamos?"
          + "|arrend\\w*|aprob\\w*|calific\\w*|descuent\\w*|oferta\\w*|barat\\w*|gratis|impuesto\\w*"
          + "|dolares|dispon\\w*|vendid\\w*|vend\\w*|apartad\\w*|enganche|garantiz\\w*|segur[oa]s?"
          + "|abogad\\w*|contrato\\w*|reembols\\w*|citas?)(?!\\w)";

  /** What only templates and people answer, whatever else the message asks. */
  private static final String ASKED =
      "|\\b(?:down|better|\\d+ ?k|money|cash|check|bank|lender|score|cosign\\w*|warrant\\w*|garantia"
          + "|accident\\w*|wreck\\w*|choque\\w*|clean|title|titulo|salvage|recall\\w*|owners?|duenos?|history"
          + "|historial|carfax|autocheck|return\\w*|devol\\w*|deliver\\w*|entreg\\w*|ship\\w*|sue\\w*|attorney"
          + "|complain\\w*|queja\\w*|scam\\w*|fraud\\w*|manager|gerente|human|person|persona|somebody|someone"
          + "|stop|remove|wrong number|today|tomorrow|tonight|weekend|\\w+day|come (?:in|by|see)|stop by|visit"
          + "|test drive|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|visitar|manejo"
          + "|still (?:there|have|here)|lowest|best|otd|out the door|negotia\\w*|take (?:less|\\d)"
          + "|worth|value|vale|privacy|data|ignore|instruct\\w*|prompt|system)\\b";

  private static final Pattern FORBIDDEN_TO_SAY = Pattern.compile(SPOKEN);
  private static final Pattern FORBIDDEN_TO_ASK = Pattern.compile(SPOKEN + ASKED);

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  /** Returns whether all that is left open may be put to a model. */
  static boolean mayAsk(Set<BuyerQuestion> left, List<String> buyersWords) {
    return !left.isEmpty()
        && ANSWERABLE.containsAll(left)
        && buyersWords.stream()
            .noneMatch(
                words -> words.length() > LONGEST || FORBIDDEN_TO_ASK.matcher(plain(words)).find());
  }

  /** Returns whether words are about a subject that the model may not speak about. */
  static boolean isForbidden(String words) {
    return FORBIDDEN_TO_SAY.matcher(plain(words)).find();
  }

  /** Lower case without accents. */
  static String plain(String words) {
    return MARKS
        .matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private ModelSubjects() {}
}
