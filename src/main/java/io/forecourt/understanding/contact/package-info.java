/** Reads how and when a buyer wants to be reached. */
package io.forecourt.understanding.contact;
