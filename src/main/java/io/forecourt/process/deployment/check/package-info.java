/** The rules that diagrams, decisions, forms and wording pass before they are deployed. */
package io.forecourt.process.deployment.check;
