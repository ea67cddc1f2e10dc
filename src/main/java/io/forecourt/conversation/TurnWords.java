package io.forecourt.conversation;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns of phrase that change what an answer has to be, in English and Spanish. */
final class TurnWords {

  private static final Pattern DEFERS =
      Pattern.compile(
          "(?i)\\b(?:think (?:about|on) it|think it over|get back to (?:you|u)|let (?:you|u) know"
              + "|sleep on it|talk (?:it over|(?:to|with) my \\w+)(?: first)?|(?:run (?:it|this) (?:by|past)|check with|ask) my (?:wife|husband|mom|dad|parents|partner|spouse|girlfriend|boyfriend|bank)|need (?:some|more) time"
              + "|not (?:right )?now|maybe later|just looking|solo (?:estoy )?(?:viendo|mirando)"
              + "|lo voy a pensar|luego le (?:digo|aviso)|(?:ver|platicar|hablar|consultar)(?:l[oa])? con mi \\w+)\\b");

  private static final Map<Pattern, LocalTime> PARTS =
      Map.of(
          Pattern.compile("\\bafter lunch\\b|\\bafternoon\\b|\\b(?:en|por) la tarde\\b"),
          LocalTime.of(13, 0),
          Pattern.compile("(?<!good )\\bmorning\\b|\\b(?:en|por) la manana\\b"),
          LocalTime.of(9, 0),
          Pattern.compile("\\bevening\\b|\\bafter work\\b|\\btonight\\b|\\b(?:en|por) la noche\\b"),
          LocalTime.of(17, 30));

  private static final Pattern CHEAPEST =
      Pattern.compile("(?i)\\b(?:cheapest|least expensive|lowest price|m[aá]s barat[oa])\\b");
  private static final Pattern SOME_DAY =
      Pattern.compile(
          "(?i)\\b(?:(?:this|next|later this|any|some) (?:week|weekday|day)|sometime|one of these days"
              + "|esta semana|la proxima semana|cualquier d[ií]a)\\b");
  private static final Pattern FUEL =
      Pattern.compile(
          "(?i)\\b(?:gas(?:oline)? or|or gas(?:oline)?|diesel|(?:an? |it |that )?hybrid|electric|e85|flex ?fuel)\\b");
  private static final Pattern LATER =
      Pattern.compile(
          "(?i)\\b(?:will|gonna|going to|va a) (?:\\w+ ){0,3}(?:still )?(?:be|estar)\\b");
  private static final Pattern WEEK =
      Pattern.compile("(?i)\\b(?:hours|horario|what days|usually|week|normal\\w*)\\b");

  private static final Pattern NO_EMAILS =
      Pattern.compile(
          "(?i)\\b(?:stop|quit|no more|don'?t|do not)(?: send(?:ing)?| me| the| any| more){0,3}"
              + " e-?mail(?:s|ing)?\\b|\\bno (?:me )?(?:manden?|env[ií]en?|quiero)"
              + " (?:m[aá]s )?(?:correos|e?mails)\\b");
  private static final Pattern TEXTS =
      Pattern.compile("(?i)\\b(?:text(?:s|ing)?|sms|textos?|mensajes?)\\b");
  private static final Pattern NO_CALLS =
      Pattern.compile(
          "(?i)\\b(?:stop|quit|no|no more|no phone|don'?t|do not|rather than|instead of)(?: please|"
              + " me)? call(?:s|ing)?\\b(?![^.?!]{0,12}\\b(?:before|until|till|after|past|while|during|when)\\b)|\\bdon'?t (?:want|need|like) (?:a |any )?(?:phone )?calls?\\b|\\bno me (?:llame|marque)n?\\b");
  private static final Pattern NONE_FIT =
      Pattern.compile(
          "(?i)\\b(?:(?:won'?t|don'?t|doesn'?t|do not|not gonna) (?:really )?work|none of"
              + " (?:those|them|these)|not what i|(?:no|nah|nope),? not (?:those|that|them)|don'?t"
              + " like (?:those|them|any)|ningun[oa]|no me (?:sirven?|gustan?))\\b");

  private static final Pattern SIZE =
      Pattern.compile(
          "(?i)\\b(?:long|length|wide|width|tall|high|height|fits?|room\\w*|garage|stroller|trunk|cargo|bigger|smaller"
              + "|in and out|ground|bed|doors|dog|measure\\w*|dimensions|inches|feet|grande|cabe|puertas)\\b");
  private static final Pattern BOTH =
      Pattern.compile(
          "(?i)\\b(?:both|each (?:one|of them)|the two(?: of them)?|those two|which (?:one )?(?:is|has|gets|would)|las? dos|los dos|ambos)\\b");

  private static final Pattern MILES =
      Pattern.compile(
          "(?i)\\b\\d{2,3}(?:k\\b|,?\\d{3}\\b(?<!\\b(?:19|20)\\d\\d))(?: ?(?:miles|mi|millas))?");

  /** Words that every sentence has, in English and Spanish, and no keys hit at random. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)\\b(?:i|i'?m|i'?ve|my|me|we|our|he|she|they|it'?s?|the|an?|is|was|are|has|have|to|for|in|on|at|with"
              + "|not|no|here|there|this|that|your|and|but|so|un[ao]?|el|la|los|las|de|en|mi|yo|es|soy|para|con)\\b");

  private static final Pattern INSIDE =
      Pattern.compile("(?i)\\b(?:interior|inside|cloth|upholstery|seats?|por dentro|tela|piel)\\b");
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "(?i)\\b(?:exterior|outside|paint|por fuera)\\b|(?<!interior )\\bcolou?rs?\\b(?!"
              + " (?:is|are|of) (?:the )?(?:interior|inside|seats?))");

  /** Returns whether the words ask for the cheapest of all, and not of two. */
  static boolean askCheapest(String words) {
    return CHEAPEST.matcher(words).find();
  }

  /** Returns whether the words ask if a unit will still be there. */
  static boolean askLater(String words) {
    return LATER.matcher(words).find();
  }

  /** Returns whether the words name a span of days rather than a day. */
  static boolean leaveDayOpen(String words) {
    return SOME_DAY.matcher(words).find();
  }

  /** Returns whether the words ask what a unit runs on. */
  static boolean askFuel(String words) {
    return FUEL.matcher(words).find();
  }

  static boolean refuseEmails(String words) {
    return NO_EMAILS.matcher(words).find();
  }

  static boolean nameTexts(String words) {
    return TEXTS.matcher(words).find();
  }

  static boolean refuseCalls(String words) {
    return NO_CALLS.matcher(words).find();
  }

  /** Returns whether the words turn down what was offered. */
  static boolean rejectOffers(String words) {
    return NONE_FIT.matcher(words).find();
  }

  /** Returns whether the words ask how large a unit is. */
  static boolean askSize(String words) {
    return SIZE.matcher(words).find();
  }

  /** Returns whether the words are about all that was offered. */
  static boolean nameBoth(String words) {
    return BOTH.matcher(words).find();
  }

  /** Returns whether the words name miles, as of a used car: "2014 Honda Pilot 140k". */
  static boolean nameMiles(String words) {
    return MILES.matcher(words).find();
  }

  /** Returns whether the words tell something, whatever it is. */
  static boolean tell(String words) {
    return !words.contains("?") && words.contains(" ") && SENTENCE.matcher(words).find();
  }

  /** Returns whether the words ask about the interior alone. */
  static boolean askInterior(String words) {
    return INSIDE.matcher(words).find() && !OUTSIDE.matcher(words).find();
  }

  /** Returns the time around which a visit is wished for: "tomorrow after lunch"; null if none. */
  static LocalTime partOfDay(String words) {
    String text = words.toLowerCase(Locale.ROOT);
    return PARTS.entrySet().stream()
        .filter(part -> part.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Returns whether the words put the matter off. */
  static boolean defer(String words) {
    return DEFERS.matcher(words).find();
  }

  /** Returns whether the words ask about a whole week rather than a day. */
  static boolean askWeek(String words) {
    return WEEK.matcher(words).find();
  }

  private TurnWords() {}
}
