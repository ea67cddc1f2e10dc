/** Reads when a buyer wants to buy. */
package io.forecourt.understanding.date;
