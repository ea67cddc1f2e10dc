package io.forecourt.inventory.feed;

import io.forecourt.feed.FeedLine;
import io.forecourt.feed.FieldValues;
import io.forecourt.inventory.BodyStyle;
import io.forecourt.inventory.VehicleName;
import java.util.Locale;
import java.util.Optional;

/** Reads year, make and model; what a line lacks of them is decoded from its VIN, and noted. */
final class VehicleNameReader {

  private final FeedLine<FeedColumn> feed;
  private final VinDecoder decoder;
  private final int thisYear;

  VehicleNameReader(FeedLine<FeedColumn> feed, String vin, int thisYear) {
    this.feed = feed;
    this.decoder = new VinDecoder(vin);
    this.thisYear = thisYear;
  }

  VehicleName read() {
    return new VehicleName(
        year(),
        make(),
        feed.required(FeedColumn.MODEL),
        feed.text(FeedColumn.TRIM).orElse(""),
        feed.text(FeedColumn.BODY_STYLE)
            .map(text -> BodyStyle.find(text).map(BodyStyle::words).orElse(text))
            .orElse(""));
  }

  private int year() {
    Optional<Integer> decoded = decoder.year(thisYear);
    if (decoded.isPresent() && feed.text(FeedColumn.YEAR).isEmpty()) {
      noteDecoded(FeedColumn.YEAR, decoded.get());
      return decoded.get();
    }
    int year = feed.required(FeedColumn.YEAR, FieldValues::year);
    decoded
        .filter(other -> other != year)
        .ifPresent(
            other ->
                feed.warn(
                    "The VIN is of model year %d, and the line says %d. Check both."
                        .formatted(other, year)));
    return year;
  }

  private String make() {
    Optional<String> decoded = decoder.make();
    if (decoded.isPresent() && feed.text(FeedColumn.MAKE).isEmpty()) {
      noteDecoded(FeedColumn.MAKE, decoded.get());
      return decoded.get();
    }
    String make = feed.required(FeedColumn.MAKE);
    if (!decoder.makes().isEmpty()
        && decoder.makes().stream().map(VehicleNameReader::plain).noneMatch(plain(make)::equals)) {
      feed.warn(
          "The VIN is of a %s, and the line says %s. Check both."
              .formatted(String.join(" or ", decoder.makes()), make));
    }
    return make;
  }

  private void noteDecoded(FeedColumn column, Object value) {
    feed.warn(
        "'%s' is empty; %s is decoded from the VIN%s."
            .formatted(
                column.title(),
                value,
                decoder.country().map(country -> ", built in " + country).orElse("")));
  }

  /** "Chevy" and "Mercedes Benz" are no other makes. */
  private static String plain(String make) {
    String letters = make.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return switch (letters) {
      case "chevy" -> "chevrolet";
      case "vw" -> "volkswagen";
      case "mercedes" -> "mercedesbenz";
      default -> letters;
    };
  }
}
