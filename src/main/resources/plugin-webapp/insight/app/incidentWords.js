/* An incident in words. */

import { number } from './words.js';

const QUEUES = {
  inbox: 'Inquiries and messages that could not be processed',
  events: 'Events that the process of a lead could not follow',
  outbox: 'Messages that could not be sent yet',
  messages: 'Messages that were given up',
  alerts: 'Undelivered alerts',
  leads: 'Leads that stand still',
};

/** Where it stopped: "Lead qualification › Check stock (Riverside Motors)". */
export const place = ({ queue, process, step, storeName }) => {
  const where = process ? `${process} \u203A ${step}` : QUEUES[queue] || 'Steps outside of a process';
  return storeName ? `${where} (${storeName})` : where;
};

/** Class name and words of the state. */
export const stateOf = ({ stopped }) =>
  stopped ? ['breached', '\u25B2 Stopped'] : ['soon', '\u25CF Failed, being retried'];

export const waiting = ({ count }) => (count === 1 ? 'One is waiting' : `${number(count)} are waiting`);
