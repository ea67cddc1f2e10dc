/** Finds the vehicle a buyer wants and the one to trade in. */
package io.forecourt.understanding.vehicle;
