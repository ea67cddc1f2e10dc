package io.forecourt.equity;

import io.forecourt.feed.FeedLine;
import io.forecourt.feed.FeedRecord;
import io.forecourt.lead.Channel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person does not want, as the store's records have it. */
final class ClosedChannels {

  private static final String EVERYTHING = "EVERYTHING";

  private static final Pattern REFUSED =
      Pattern.compile(
          "(?i).*(opt(ed|ing)?[ _-]?out|unsubscrib|revoked|withdrawn|do[ _-]?not|dnc|stop).*");
  private static final Pattern NO = Pattern.compile("(?i)n|no|false|f|0|off");

  private static final Map<CustomerColumn, List<String>> CLOSES =
      Map.of(
          CustomerColumn.DO_NOT_CONTACT, List.of(EVERYTHING),
          CustomerColumn.DO_NOT_CALL, List.of(Channel.PHONE.name()),
          CustomerColumn.DO_NOT_TEXT, List.of(Channel.TEXT.name(), Channel.WHATSAPP.name()),
          CustomerColumn.DO_NOT_EMAIL, List.of(Channel.EMAIL.name()));

  private ClosedChannels() {}

  /** What stands in such a column and is no "no" closes: a doubt is not a permission. */
  static Set<String> closed(FeedLine<CustomerColumn> line) {
    Set<String> closed =
        CLOSES.entrySet().stream()
            .filter(
                entry ->
                    line.text(entry.getKey())
                        .filter(text -> !NO.matcher(text).matches())
                        .isPresent())
            .flatMap(entry -> entry.getValue().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (line.text(CustomerColumn.CONSENT)
        .filter(text -> REFUSED.matcher(text).matches())
        .isPresent()) {
      closed.add(EVERYTHING);
    }
    return closed;
  }

  /** Returns what the file has a column for and leaves open. */
  static Set<String> unmarked(FeedRecord<CustomerColumn> record, FeedLine<CustomerColumn> line) {
    Set<String> unmarked = new LinkedHashSet<>();
    CLOSES.forEach(
        (column, scopes) -> {
          if (record.given().contains(column)) {
            unmarked.addAll(scopes);
          }
        });
    unmarked.removeAll(closed(line));
    return unmarked;
  }
}
