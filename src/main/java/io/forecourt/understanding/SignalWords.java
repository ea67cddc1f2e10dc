package io.forecourt.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Patterns of the signals in buyers' messages. */
final class SignalWords {

  private static final Map<Signal, Pattern> WORDS = new EnumMap<>(Signal.class);

  static {
    words(
        Signal.NOT_INTERESTED,
        "\\b(?:no longer|not|ain't) (?:interested|in the market)(?: any ?more)?(?: thanks?"
            + "| thank you)?[ .!]*$|\\b(?:bought|purchased|found|went with) (?:one |a car "
            + "|another (?:one|car|dealer) |something )?(?:elsewhere|already|else)"
            + "|\\balready (?:bought|purchased|found)\\b|\\bchanged my mind\\b"
            + "|\\bwent (?:with|another)|\\b(?:forget (?:about )?it,? (?:then\\W*$|i'?m out|thanks)"
            + "|i'?m out\\W*$|count me out|i'?ll pass\\b|gonna pass\\b)"
            + "|\\b(?:go|look|shop|try|buy|going|looking) (?:it )?(?:somewhere else|elsewhere)\\b(?!\\W*\\?)"
            + "|\\b(?:your|ur) loss\\b|\\bdeal(?:'s| is) off\\b|\\bsigo buscando\\b");
    words(
        Signal.HUMAN_REQUEST,
        "\\b(?:(?:real|live|actual) (?:person|human|rep|agent)|human|(?:speak|talk)(?:ing)?"
            + " (?:to|with) (?:a|an|the|your|someone|somebody|sales)|(?:speak|talk) to (?:\\w+"
            + " )?(?:rep|manager|owner|person)|representative|operator|agent\\b|(?:are you|is this)"
            + " (?:a |an )?(?:bot|robot|real|human|person)|you're a bot|sounds like a bot|have"
            + " (?:someone|somebody|\\w+) (?:call|text|contact|reach)|(?:someone|somebody)"
            + " (?:call|to call)|(?:please )?call me(?! (?:crazy|when|if))|give me a"
            + " (?:call|ring|buzz)|(?:talk|speak|chat|deal)(?:ing)? (?:to|with)"
            + " (?:some(?:one|body)|one of"
            + " your|whoever|sales)|(?:hand|put|pass|transfer|connect|switch) me"
            + " (?:to|over|off|through|with)|(?:have|get|ask) (?:a|an|your|the|one of your)"
            + " (?:sales\\w*|rep|reps|manager|agent|person)|get me (?:a|your) (?:manager|rep)|who"
            + " can i (?:speak|talk)|can (?:someone|somebody|a salesman|the sales manager)|put me"
            + " through|salesperson)");
    words(
        Signal.COMPLAINT,
        "\\b(?:complaint|ridiculous|unacceptable|worst|wast(?:ed?|ing) my time|lied"
            + "|bait and switch|frustrated|horrible|terrible (?:service|experience)"
            + "|rip(?:ped)? ?off|false advertis|disappointed|unprofessional|fed up|bad review|scam"
            + "|nobody (?:ever )?(?:called|has|got|is answering)|no one (?:ever )?(?:called|got)"
            + "|still (?:haven't|waiting)|never (?:called|got) (?:me )?back"
            + "|called (?:three|3|several|two|2) times|upset|disrespect|pushy|attorney|bbb)\\b");
    words(
        Signal.URGENT,
        "\\b(?:asap|urgent(?:ly)?|right away|immediately|emergency|as soon as possible"
            + "|need (?:it|one|a car|something|a vehicle) (?:now|today|by tomorrow|quick|fast"
            + "|this week|by)|(?:car|truck|mine) (?:died|broke down|was totaled|got totaled"
            + "|is dead)|totaled|today if possible|sign (?:today|tonight|now)"
            + "|ready to (?:sign|move|go)|i'm ready|let's do it|we have a deal|where do i sign"
            + "|hold it for me|i'll take it|don't sell it|leaving now|ready to buy (?:now|today)"
            + "|buy today|on my way|coming in today|can be there in)\\b");
    words(
        Signal.CREDIT_QUESTION,
        "\\b(?:credit(?! union| card| for)|fico|bankruptcy|repo|cosigner|co-signer|hard pull"
            + "|soft pull|get approved|my score|denied|turned me down|first.time buyer)\\b");
    words(
        Signal.TRADE_VALUE_REQUEST,
        "\\b(?:(?:what|how much)(?:'s| is| would| will| can| could| do)?.{0,30}(?:my|mine"
            + "|trade).{0,40}(?:worth|value|get|give|offer|for)?|worth (?:on|for) (?:a )?trade"
            + "|trade.?in value|trade value|appraisal|appraise|kbb|kelley|carvana offered"
            + "|carmax offered|what (?:would|will|can|could) (?:you|i) (?:give|get"
            + "|offer).{0,30}(?:my|mine|trade|for a))\\b");
    words(
        Signal.PRICE_QUESTION,
        "\\b(?:how much(?! (?:is|would|will|can|could|do).{0,20}(?:my|trade))"
            + "|what(?:'s| is) (?:the|your) (?:best |lowest |final |bottom |otd |out the door "
            + "|sale )?price|best price|lowest price|out the door price|price\\?|price on"
            + "|(?:would|will) you (?:take|accept|do) \\$?\\d"
            + "|what(?:'s| is| are) (?:the )?(?:payment|monthly)|discount|any deals|msrp|negotiable"
            + "|do better on|come down|what does it cost|fees|otd)\\b|\\bprice\\?");
    words(
        Signal.AVAILABILITY_QUESTION,
        "\\b(?:still (?:available|there|have|for sale|got|in stock|on the lot)"
            + "|(?:is|are) (?:it|this|that|the .{2,40}|they) (?:still )?(?:available|in stock|there"
            + "|sold)|(?:do|does|did) (?:you|u|y'all|yall) (?:guys )?(?:still )?(?:have|carry|stock"
            + "|got)|have (?:any|a) .{2,30} (?:in stock|available)"
            + "|any .{2,30} (?:in stock|available|on the lot)|available\\?|in stock\\?"
            + "|already sold\\?|when (?:will|does) .{2,30} (?:arrive|come in))");
    words(
        Signal.APPOINTMENT_RESCHEDULE,
        "\\b(?:reschedule|(?:move|push|change) (?:my|the|our|it).{0,20}(?:appointment|to|back"
            + "|time|test drive)|different (?:time|day)|make it (?:another|later|earlier)"
            + "|come (?:another|a different) (?:day|time)|running late|instead of)\\b");
    words(
        Signal.APPOINTMENT_CANCEL,
        "\\b(?:cancel|can't make (?:it|my|the)|won't (?:be able to make|make) it"
            + "|not (?:coming|going to make it)|call off)\\b(?!.{0,20}\\b(?:texts|messages"
            + "|subscription)\\b)");
    words(
        Signal.APPOINTMENT_REQUEST,
        "\\b(?:(?:can|could|may|when can) (?:i|we) (?:come|stop|swing|drop|see|test|drive"
            + "|look|take|check)|come (?:by|in|see|look|down|check)|stop (?:by|in|over)|swing by"
            + "|test drive|schedule|appointment|set up a time|meet|see it in person"
            + "|take (?:it|a) (?:for a )?(?:spin|look|drive))\\b");
    words(
        Signal.CONFIRM,
        "^ *(?:yes|yeah|yep|yup|ok|okay|sure|sounds good|confirmed?|perfect"
            + "|see you (?:then|there|at|tomorrow)|that works|works for me|i'll be there"
            + "|will be there|great|correct|c|si)\\b(?: (?:that works|sounds good|please|thanks"
            + "|i'll be there|see you.*|confirmed))?[ .!,]*$"
            + "|\\b(?:i'll be there|i confirm|confirming my"
            + "|see you (?:then|tomorrow|saturday|at \\d))\\b");
  }

  /** Returns the signals whose patterns match a normalized message. */
  static Set<Signal> in(String plain) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    WORDS.forEach(
        (signal, words) -> {
          if (words.matcher(plain).find()) {
            signals.add(signal);
          }
        });
    return signals;
  }

  private static void words(Signal signal, String words) {
    WORDS.put(signal, Pattern.compile(words));
  }

  private SignalWords() {}
}
