/* An incident in words. */

import { moment, number } from './words.js';

/** Class name and words of the state. */
export const stateOf = ({ stopped, dismissible }) => {
  if (dismissible) {
    return ['soon', '\u25CF Check the diagram'];
  }
  return stopped ? ['breached', '\u25B2 Stopped'] : ['soon', '\u25CF Failed, being retried'];
};

/** How many it concerns, and since when. */
export const extent = ({ count, dismissible, since, latest }) => {
  const many = count === 1 ? 'One' : number(count);
  if (!dismissible) {
    return `${many} waiting since ${moment(since)}.`;
  }
  const last = latest === since ? '' : `, last ${moment(latest)}`;
  return `${many} lead${count === 1 ? '' : 's'} affected, first ${moment(since)}${last}.`;
};
