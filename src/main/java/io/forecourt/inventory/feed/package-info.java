/** Files of stock as the exports of the trade write them, and what they change. */
package io.forecourt.inventory.feed;
