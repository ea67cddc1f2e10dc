/** The weekly look at a sample of leads and calls, by the machine and by a person. */
package io.forecourt.insight.audit;
