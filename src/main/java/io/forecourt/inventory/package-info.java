/** The cars of each store, and the answer to "is it still there?". */
package io.forecourt.inventory;
