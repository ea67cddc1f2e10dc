/** Who may do what: people by password, machines by key, workers by token; everything else not. */
package io.forecourt.access;
