/** The engine's settings: history, tenants, what expressions may reach, closed holes. */
package io.forecourt.process.engine;
