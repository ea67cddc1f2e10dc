package io.forecourt.conversation;

import io.forecourt.inventory.Feature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks an answer to an open question against the facts that the model says it rests on. */
final class AnswerCheck {

  private static final Pattern NOT_KNOWN =
      Pattern.compile(
          "(?i)\\bi (?:don't|do not|can't|cannot) (?:have|see|find|know)\\b|\\bi'm not (?:sure|certain)\\b"
              + "|\\bno (?:tengo|veo|encuentro|sé)(?!\\p{L})");

  /** To have a unit is to offer it. */
  private static final Pattern WE_HAVE =
      Pattern.compile(
          "(?i)\\bwe(?:'ve| still)? (?:have|got|do)\\b|\\bwe've\\b|\\b(?:tenemos|contamos)\\b");

  private final GroundingSheet sheet;
  private final List<Grounds> grounds;

  private AnswerCheck(GroundingSheet sheet, List<String> cited) {
    this.sheet = sheet;
    this.grounds =
        sheet.facts().stream().filter(fact -> cited.contains(fact.key())).map(Grounds::of).toList();
  }

  static Optional<ReplyFault> check(GroundingSheet sheet, String text, List<String> cited) {
    if (WE_HAVE.matcher(text).find() || ModelSubjects.isForbidden(text)) {
      return Optional.of(ReplyFault.SUBJECT);
    }
    AnswerCheck check = new AnswerCheck(sheet, cited);
    boolean says = false;
    for (String clause : ReplyWords.clauses(text)) {
      boolean unknown = NOT_KNOWN.matcher(clause).find();
      Optional<ReplyFault> fault = unknown ? check.unknown(clause) : check.claim(clause);
      if (fault.isPresent()) {
        return fault;
      }
      says |= !unknown;
    }
    return says ? check.features(text) : Optional.of(ReplyFault.UNKNOWN);
  }

  /** A clause that says what is not known may name it in the buyer's words, but no number. */
  private Optional<ReplyFault> unknown(String clause) {
    Set<String> buyers = ReplyWords.setOf(sheet.buyersWords());
    for (String word : ReplyWords.of(clause)) {
      boolean buyersOwn = !ReplyWords.isNumber(word) && buyers.contains(word);
      boolean known = buyersOwn || ReplyVocabulary.UNKNOWN.contains(sheet.language(), word);
      if (!known) {
        return Optional.of(ReplyWords.isNumber(word) ? ReplyFault.NUMBER : ReplyFault.WORD);
      }
    }
    return Optional.empty();
  }

  private Optional<ReplyFault> claim(String clause) {
    List<String> words = new ArrayList<>(ReplyWords.withCommas(clause));
    Set<String> labels = new HashSet<>();
    boolean grounded = false;
    for (Grounds fact : grounds) {
      if (fact.quote() && cut(words, fact.exact())) {
        labels.addAll(ReplyWords.of(fact.fact().label()));
        grounded = true;
      }
    }
    if (ReplyWords.negates(words)) {
      return Optional.of(ReplyFault.NEGATION);
    }
    words.removeIf(labels::contains);
    for (List<String> part : ReplyWords.parts(words)) {
      List<List<String>> runs = runs(part);
      List<Set<Grounds>> found = new ArrayList<>();
      for (List<String> run : runs) {
        Set<Grounds> facts = factsOf(run);
        if (facts.isEmpty()) {
          return Optional.of(missing(run));
        }
        found.add(facts);
        grounded |= facts.stream().anyMatch(fact -> run.stream().anyMatch(fact.value()::contains));
      }
      if (isMixed(runs, found)) {
        return Optional.of(ReplyFault.MIXED);
      }
    }
    return grounded ? Optional.empty() : Optional.of(ReplyFault.WORD);
  }

  /** Takes the words of a quoted fact out, so that what is left rests on other facts. */
  private static boolean cut(List<String> words, List<String> quoted) {
    int at = Collections.indexOfSubList(words, quoted);
    if (at >= 0) {
      words.subList(at, at + quoted.size()).clear();
      words.add(at, ReplyWords.CUT);
    }
    return at >= 0;
  }

  /** Runs of words that say something, each of which has to stand on one fact. */
  private List<List<String>> runs(List<String> words) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String word : words) {
      boolean empty =
          word.equals(ReplyWords.CUT) || ReplyVocabulary.ANSWER.contains(sheet.language(), word);
      if (!empty) {
        run.add(word);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    if (!run.isEmpty()) {
      runs.add(run);
    }
    return runs;
  }

  private Set<Grounds> factsOf(List<String> run) {
    Set<Grounds> facts = new HashSet<>();
    grounds.stream()
        .filter(fact -> !fact.quote() && fact.words().containsAll(run))
        .forEach(facts::add);
    return facts;
  }

  private ReplyFault missing(List<String> run) {
    if (grounds.stream().anyMatch(fact -> fact.quote() && fact.words().containsAll(run))) {
      return ReplyFault.QUOTE;
    }
    List<String> strange =
        run.stream()
            .filter(word -> grounds.stream().noneMatch(fact -> fact.words().contains(word)))
            .toList();
    if (strange.isEmpty()) {
      return ReplyFault.MIXED;
    }
    return strange.stream().anyMatch(ReplyWords::isNumber) ? ReplyFault.NUMBER : ReplyFault.WORD;
  }

  /** A number belongs to the words beside it: "28 on the highway" is no "28 in the city". */
  private static boolean isMixed(List<List<String>> runs, List<Set<Grounds>> found) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).stream().noneMatch(ReplyWords::isNumber)) {
        continue;
      }
      boolean named = runs.get(i).stream().anyMatch(word -> !ReplyWords.isNumber(word));
      for (int other = 0; other < runs.size(); other++) {
        boolean common = !Collections.disjoint(found.get(i), found.get(other));
        boolean label = found.get(other).stream().allMatch(Grounds::numeric);
        boolean bare = runs.get(other).stream().noneMatch(ReplyWords::isNumber);
        if (!common && label && bare) {
          return true;
        }
        named |= other != i && common;
      }
      if (!named) {
        return true;
      }
    }
    return false;
  }

  /** Equipment that buyers ask for has to be named by one entry of the unit's list. */
  private Optional<ReplyFault> features(String words) {
    boolean invented =
        ReplyWords.clauses(words).stream()
            .filter(clause -> !NOT_KNOWN.matcher(clause).find())
            .anyMatch(
                clause ->
                    Feature.known().stream()
                        .filter(feature -> feature.isNamedBy(clause))
                        .anyMatch(
                            feature ->
                                grounds.stream()
                                    .noneMatch(g -> feature.isNamedBy(g.fact().value()))));
    return invented ? Optional.of(ReplyFault.MIXED) : Optional.empty();
  }
}
