package io.forecourt.terms;

import java.math.BigDecimal;

/**
 * A monthly payment with everything that it assumes. An estimate before taxes and fees, not an
 * offer of credit.
 *
 * @param monthly in the store's currency, to the cent
 * @param price of the car
 * @param apr yearly rate in percent
 * @param months term
 */
public record Payment(
    BigDecimal monthly, BigDecimal price, BigDecimal down, BigDecimal apr, int months) {}
