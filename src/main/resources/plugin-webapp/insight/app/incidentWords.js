/* An incident in words. */

import { number } from './words.js';

/** Class name and words of the state. */
export const stateOf = ({ stopped }) =>
  stopped ? ['breached', '\u25B2 Stopped'] : ['soon', '\u25CF Failed, being retried'];

export const waiting = ({ count }) => (count === 1 ? 'One is waiting' : `${number(count)} are waiting`);
