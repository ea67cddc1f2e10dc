package io.forecourt.inventory.feed;

import io.forecourt.feed.DataFile;
import io.forecourt.feed.FeedRecord;
import io.forecourt.feed.FieldValues;
import io.forecourt.feed.FileRefused;
import io.forecourt.feed.LineNote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the vehicles of a file; a line that makes no sense is left out, and the others go in. */
final class FeedReader {

  private static final DataFile.Shape SHAPE =
      new DataFile.Shape(List.of("vehicles", "items", "inventory", "listings", "data", "results"));

  private final VehicleReader reader;
  private final List<LineNote> warnings = new ArrayList<>();
  private final List<LineNote> rejected = new ArrayList<>();
  private final Map<String, FeedVehicle> byVin = new LinkedHashMap<>();
  private final Map<String, FeedVehicle> byStockNumber = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();

  private FeedReader(LocalDate today, Function<String, BigDecimal> money) {
    this.reader = new VehicleReader(today, money, warnings);
  }

  /**
   * @param today for dates such as {@code today+3}
   * @param money how the store writes prices
   * @throws FileRefused if the file cannot be read as a whole
   */
  static FeedContent read(byte[] bytes, LocalDate today, Function<String, BigDecimal> money) {
    DataFile file = DataFile.read(bytes, SHAPE);
    refuseWithoutVins(file);
    FeedReader reader = new FeedReader(today, money);
    reader.warnOfUnusedColumns(file);
    reader.rejected.addAll(file.unreadable());
    file.records().stream()
        .map(record -> FeedRecord.of(record, FeedColumn.NAMES::find))
        .forEach(reader::add);
    reader.rejected.sort(Comparator.comparingLong(LineNote::line));
    return new FeedContent(
        file.records().size() + file.unreadable().size(),
        List.copyOf(reader.byVin.values()),
        reader.rejected,
        reader.warnings,
        reader.mentioned);
  }

  /** An empty list is no stock that lacks a column. */
  private static void refuseWithoutVins(DataFile file) {
    boolean isEmpty = file.headers().isEmpty() && file.unreadable().isEmpty();
    if (!isEmpty
        && file.headers().stream()
            .map(FeedColumn.NAMES::find)
            .noneMatch(Optional.of(FeedColumn.VIN)::equals)) {
      throw new FileRefused(
          "The file has no column for the VIN. Its columns: %s.".formatted(file.columns()));
    }
  }

  private void warnOfUnusedColumns(DataFile file) {
    file.headers().stream()
        .filter(header -> FeedColumn.NAMES.find(header).isEmpty())
        .forEach(
            header ->
                warnings.add(new LineNote(1, "the column '%s' is not used.".formatted(header))));
  }

  private void add(FeedRecord<FeedColumn> line) {
    mention(line, FeedColumn.VIN);
    try {
      add(reader.read(line));
    } catch (IllegalArgumentException e) {
      if (line.text(FeedColumn.VIN).filter(FieldValues::isVin).isEmpty()) {
        mention(line, FeedColumn.STOCK_NUMBER);
      }
      rejected.add(new LineNote(line.line(), e.getMessage()));
    }
  }

  private void mention(FeedRecord<FeedColumn> line, FeedColumn column) {
    line.text(column).map(text -> text.toUpperCase(Locale.ROOT)).ifPresent(mentioned::add);
  }

  private void add(FeedVehicle vehicle) {
    FeedVehicle before = byVin.remove(vehicle.vin());
    if (before != null) {
      byStockNumber.remove(stockNumber(before));
      rejected.add(
          new LineNote(
              before.line(),
              "VIN %s is on line %d again, which counts."
                  .formatted(vehicle.vin(), vehicle.line())));
    }
    FeedVehicle other = byStockNumber.putIfAbsent(stockNumber(vehicle), vehicle);
    if (other != null) {
      rejected.add(
          new LineNote(
              vehicle.line(),
              "Stock number %s belongs to VIN %s on line %d."
                  .formatted(vehicle.vehicle().stockNumber(), other.vin(), other.line())));
      return;
    }
    byVin.put(vehicle.vin(), vehicle);
  }

  private static String stockNumber(FeedVehicle vehicle) {
    return vehicle.vehicle().stockNumber().toUpperCase(Locale.ROOT);
  }
}
