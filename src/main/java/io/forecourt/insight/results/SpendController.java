package io.forecourt.insight.results;

import io.forecourt.access.CurrentUser;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money that a store's managers enter: spend by source and month, and gross per sale. */
@RestController
@Tag(name = ApiTags.MANAGERS)
class SpendController {

  private final SpendRecords spending;
  private final TransactionTemplate transaction;

  SpendController(SpendRecords spending, TransactionTemplate transaction) {
    this.spending = spending;
    this.transaction = transaction;
  }

  record Spend(
      @NotBlank String store,
      @NotBlank @Size(max = 200) String source,
      @NotNull YearMonth month,
      @NotNull @DecimalMin("0") @DecimalMax("9999999") BigDecimal amount) {}

  record Gross(
      @NotBlank String store,
      @NotNull YearMonth month,
      @NotNull @DecimalMin("-9999999") @DecimalMax("9999999") BigDecimal amount) {}

  @Operation(
      operationId = "recordSpend",
      summary = "Record the marketing spend by source and month")
  @PutMapping(path = "/api/insight/spend", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@AuthenticationPrincipal CurrentUser currentUser, @Valid @RequestBody Spend spend) {
    check(currentUser, spend.store());
    spending.recordSpend(
        spend.store(),
        spend.source().strip(),
        spend.month().atDay(1),
        spend.amount(),
        currentUser.id());
  }

  @Operation(operationId = "recordGross", summary = "Record the gross profit per sale of a month")
  @PutMapping(path = "/api/insight/gross", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@AuthenticationPrincipal CurrentUser currentUser, @Valid @RequestBody Gross gross) {
    check(currentUser, gross.store());
    spending.recordGross(gross.store(), gross.month().atDay(1), gross.amount(), currentUser.id());
  }

  /**
   * Records the lines of a file, all or none.
   *
   * @param lines CSV with the columns source, month (2026-03) and amount
   */
  @Operation(
      operationId = "recordSpend",
      summary = "Record the marketing spend by source and month")
  @PutMapping(path = "/api/insight/spend", consumes = "text/csv")
  Kept put(
      @AuthenticationPrincipal CurrentUser currentUser,
      @RequestParam String store,
      @RequestBody @Size(max = 1_000_000) String lines) {
    check(currentUser, store);
    List<SpendFile.Line> read = SpendFile.read(lines);
    transaction.executeWithoutResult(
        status ->
            read.forEach(
                line ->
                    spending.recordSpend(
                        store,
                        line.source(),
                        line.month().atDay(1),
                        line.amount(),
                        currentUser.id())));
    return new Kept(read.size());
  }

  record Kept(int lines) {}

  private static void check(CurrentUser currentUser, String store) {
    if (!currentUser.worksFor(store)) {
      throw new NotFound("There is no store " + store + ".");
    }
  }
}
