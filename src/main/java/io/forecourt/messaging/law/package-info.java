/** The law of contacting people: where somebody is, at which hours, how often, and how long. */
package io.forecourt.messaging.law;
