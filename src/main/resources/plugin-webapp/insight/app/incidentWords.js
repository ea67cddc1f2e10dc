/* An incident in words. */

import { number } from './words.js';

/** Class name and words of the state. */
export const stateOf = ({ stopped, dismissible }) => {
  if (dismissible) {
    return ['soon', '\u25CF Check the diagram'];
  }
  return stopped ? ['breached', '\u25B2 Stopped'] : ['soon', '\u25CF Failed, being retried'];
};

const counted = (count, one, many) => (count === 1 ? one : `${number(count)} ${many}`);

/** How many it concerns. */
export const waiting = ({ count, dismissible }) =>
  dismissible ? counted(count, 'One lead so far', 'leads so far') : counted(count, 'One is waiting', 'are waiting');
