/** Tells people of a store at once what cannot wait until they look at their list. */
package io.forecourt.alert;
