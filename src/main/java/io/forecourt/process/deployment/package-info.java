/** Deploys diagrams, decisions and forms, and rejects those that could do harm. */
package io.forecourt.process.deployment;
