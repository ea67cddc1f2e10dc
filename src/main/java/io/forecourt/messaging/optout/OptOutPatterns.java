package io.forecourt.messaging.optout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words in which buyers ask to be left alone, in small letters without marks: keywords of the
 * carriers, then free words.
 */
final class OptOutPatterns {

  static final Set<String> STOP =
      Set.of(
          "stop",
          "stopall",
          "stop all",
          "quit",
          "end",
          "revoke",
          "opt out",
          "optout",
          "cancel",
          "unsubscribe",
          "unsub",
          "remove",
          "arret",
          "td",
          "alto",
          "parar",
          "basta");

  /** YES brings back at some carriers; here it is an answer to a question. */
  static final Set<String> START = Set.of("start", "unstop", "resume");

  static final Set<String> HELP = Set.of("help", "info", "ayuda");

  private static final String MESSAGE =
      "(text|texts|texting|txt|message|messages|messaging|msg|msgs|msging|contact|contacting"
          + "|communication|email|emails|emailing|spam|spamming|mensajes|asking|offers)";

  static final List<Pattern> SURE =
      patterns(
          "\\b(stop|quit|discontinue|cease|cancel|end)( all| any| with| w| the| these| this| those"
              + "| sending| me| us| please| automated| your| more)*( stuff)? "
              + MESSAGE
              + "\\b",
          "\\b(stop|quit) (sending|bothering|bugging|harassing|reaching out|hitting me|blowing up"
              + "|pestering)",
          "^(please |pls |plz |just |ok |nope |no )*stop( it| now| already| please| pls| plz| this)*$",
          "\\bplease stop$",
          "\\bnot interested( anymore)?,? (so )?(please )?stop$",
          "\\b(no|not any) more (text|texts|message|messages|msg|msgs|contact|email|emails|offers)",
          "\\bno mas (mensajes|textos)",
          "\\b(don t|do not|dont|never|please not)( ever)? (text|message|contact|msg|email|reach out"
              + "|bother|follow up)( me| us| back| again| this number| anymore| with this)*\\b",
          "\\b(don t|do not|dont) want( to)? (hear|any more|receive|more|get)",
          "\\bunsub(scribe)?( me| us)?( please| plz)?\\b(?! from)",
          "\\bopt(ing)? out\\b",
          "\\b(take|get|remove|scrub|delete|drop)( me| us| my name| my number| my info| my contact)+"
              + "( off| from| out| please|$)",
          "\\b(take|want|get|be) (me |us |my name )?(off|removed|out of) (this|your|the|ur) "
              + "(text |call |mailing |contact |follow up )?(list|system|phone|contacts)",
          "\\btake my (number|name) (off|out)",
          "\\b(would like|want|wish|like) to be removed\\b",
          "\\b(lose|delete|forget)( you have)? my (number|info|contact)",
          "\\b(leave|let) (me|us|it)( alone| be)",
          "\\b(cease and desist|harass(ment|ing)|this is spam|as spam|ftc|fcc)\\b",
          "\\b(don t|do not|dont|didn t|did not|didnt|never)( have| give| gave| had)?( my| any)? "
              + "(permission|consent)\\b",
          "\\bno longer (wish|want) to (receive|get|hear)",
          "\\bnever signed up\\b.*\\b(off|stop|remove)",
          "\\b(go away|get lost|screw off|piss off|fuck off|f off|blocking you|block me)\\b",
          "\\bno need to follow up\\b",
          "\\bclose (out )?my (inquiry|enquiry|file)\\b",
          "\\bsaid no\\b.*\\bstop\\b",
          "\\bstop$(?<=(nope|interested|no|alone|please) stop)",
          "^no (more )?(text|texts|messages)( please)?$",
          "\\b(bother|bug|text|pester|harass|message) (someone|somebody) else\\b",
          "\\bfind (someone|somebody) else to (bug|bother|text|pester)",
          "\\b(never|didn t|didnt|did not|don t) (opt(ed)? in|sign(ed)? up|ask(ed)? for (this subscription|these|to get these))",
          "\\bdo not (call|contact|text) (list|registry)\\b",
          "\\b(ya )?basta( ya)?$",
          "\\b(deje|dejen|deja|pare|paren) de (molestar|escribir|mandar|enviar|llamar|textear)",
          "\\bno me (escriba|escriban|mande|manden|envie|envien|textee|texteen|contacte|contacten|moleste|molesten)"
              + "(?! (fotos|informacion) (por|de) ahora)",
          "\\bno quiero (recibir|mas (mensajes|textos|llamadas)|que me (escriban|manden|contacten))",
          "\\b(quite|quiten|borre|borren|elimine|eliminen|saque|saquen) mi (numero|nombre|telefono)",
          "\\b(quitenme|saquenme|borrenme) de\\b",
          "\\bdar(me)? de baja\\b");

  /** It speaks of stopping, of something else: another visit, another car, another way. */
  static final List<Pattern> OTHERWISE =
      patterns(
          "\\bstop (by|in|over|at|me if|and go|payments|the rattling|looking for me)",
          "\\bstopp(ed|ing) (by|in|over)",
          "(?<!no )(?<!no me )\\b(mandeme|mandame|envieme|enviame|escribame|escribeme|texteeme)\\b(?! mas)",
          "\\b(don t|dont|do not|no|stop|quit) call(s|ing)?( me)?( at work| please| anymore)? (but |just |please "
              + "|instead |and )*(text|e ?mail|message|write|use)",
          "\\bstop calling( me)? (at|on) (work|my work|the work|this)",
          "\\bleave (a|me a) (message|voicemail|note)",
          "\\bstop me if\\b",
          "\\bnon stop\\b",
          "\\b(won t|wont|doesn t|doesnt|can t|cant|didn t) stop\\b",
          "\\b(don t|dont|do not) stop\\b",
          "\\bstart stop|auto stop",
          "\\bkeep (texting|messaging|writing)",
          "\\b(cancel|move) (my|the|our|that) (appointment|test drive|visit|3|4|5|\\d)",
          "\\b(get|have|give|want|need) (me )?(a|the|somebody|someone|another) "
              + "(rep|person|human|salesman|manager)",
          "\\b(text|email|message|write)( me)? (instead|only|please)",
          "\\b(just|rather|but|and) (text|email|message|call)\\b",
          "\\b(text|email) only\\b",
          "\\b(don t|dont|do not) (text|email),? (just )?call\\b",
          "\\bcall me (instead|please)",
          "\\b(texts?|emails?|messages?) (is|are) (better|fine|ok)");

  static final List<Pattern> WRONG =
      patterns(
          "\\bwrong (number(?! (of|for the))|person|guy|#|lady|man)",
          "^(sorry |you have the |u have the |you re |ur |this is )*wrong( one)?$",
          "\\b(never|didn t|did not|didnt) (asked|ask|inquire|inquired|enquire|contact|contacted)"
              + "( about| for| you)?( any| a| info)?",
          "\\b(there is|theres|there s) no \\w+ (at|on|here)",
          "\\bnobody (here )?(named|called)",
          "\\b(idk|don t know|dont know) who that is",
          "\\bmeant to text (someone|somebody) else",
          "\\bnot the person you want",
          "\\b(belongs|belonged) to (someone|somebody) else",
          "\\b(just got|new) (this )?(number|phone)\\b.*\\b(who|not the|month|last)",
          "\\bnot (her|his|their) (phone|number)",
          "\\bmy name isn t\\b",
          "\\bthis isn t \\w+\\b.*\\bwrong",
          "\\bconfused with (somebody|someone) else",
          "\\bnew phone who dis");

  static final List<Pattern> DOUBTFUL =
      patterns(
          "\\bstop\\b",
          "\\bunsub",
          "\\b(no longer|not|aren t|isn t) (interested|in the market)( anymore)?( thanks)?$",
          "\\b(not|no longer) (buying|looking)( anymore)?\\b",
          "\\b(already|we) (bought|purchased|went)( one| a car)?( with another| elsewhere)",
          "\\balready (bought|purchased)( one| a car)?( thanks)?$",
          "\\b(im|i m|we re) (all set|good)\\b",
          "\\b(enough|harass|annoying|reporting|report this|report you|report)\\b",
          "\\b(don t|dont|do not) need anything\\b",
          "\\bhow many times\\b",
          "\\bremove (me|us)\\b",
          "\\b(quit|leave me|attorney|lawyer)\\b",
          "\\b(don t|dont|do not) (bother|call)\\b",
          "\\b(who is this|who are you)\\b",
          "\\bwho are you trying");

  static final Pattern MISTYPED_STOP =
      Pattern.compile(
          "s+t+o+p+(it)?|sotp|stpo|tsop|stp|sto|stahp|stap|stopo|stope|dtop|ztop|s t o p");

  private static List<Pattern> patterns(String... patterns) {
    return Stream.of(patterns).map(Pattern::compile).toList();
  }

  private OptOutPatterns() {}
}
