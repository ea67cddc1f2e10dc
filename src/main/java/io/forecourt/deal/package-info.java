/** What the store pays for the buyer's own car: looked at by one, approved by another. */
package io.forecourt.deal;
