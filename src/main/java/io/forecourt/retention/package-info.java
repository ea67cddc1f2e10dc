/** Customers who bought, and who hear from the store again. */
package io.forecourt.retention;
