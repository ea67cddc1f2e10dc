/** Rooftops: people, opening hours and holidays, and the time that counts as business time. */
package io.forecourt.store;
