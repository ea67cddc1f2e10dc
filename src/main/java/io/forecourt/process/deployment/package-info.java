/** Brings diagrams, decisions and forms into the engine, and refuses those that could do harm. */
package io.forecourt.process.deployment;
