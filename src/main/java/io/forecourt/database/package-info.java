/** The PostgreSQL that Forecourt starts for itself when no other one is configured. */
package io.forecourt.database;
