/* Tracks the visitor's behavior on the dealer's page. */

import { beginPage, countTime, isFilled, sourceOf, vinOf } from './visit.js';

const pageVin = () =>
  vinOf([...document.querySelectorAll('script[type="application/ld+json"]')].map((data) => data.textContent));

/**
 * Counts this page view and keeps tracking.
 *
 * @param vin of the page's car, where the script tag names it
 */
export const watchVisit = ({ memory, save }, vin) => {
  const car = vin || pageVin();
  let since = Date.now();
  beginPage(memory, {
    now: since,
    vin: car,
    source: sourceOf(location.search, document.referrer, location.host),
  });
  save();
  const noteTime = () => {
    const now = Date.now();
    countTime(memory, { since, now, looking: car && document.visibilityState === 'visible' });
    since = now;
    save();
  };
  const filled = new Set();
  document.addEventListener('change', ({ target }) => {
    if (isFilled(target)) {
      filled.add(target.name);
      memory.depth = Math.max(memory.depth, filled.size);
      save();
    }
  });
  document.addEventListener('visibilitychange', noteTime);
  return { vin: car, noteTime };
};
