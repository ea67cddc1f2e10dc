/* What the board shows, derived from the API's answer. */

import { label, span } from './words.js';

/** The most rows the API returns. */
const MOST = 100;
/** Number of rows in the dashboard panel. */
const FEW = 5;
const NOTHING = { breached: 0, soon: 0, met: 0, late: 0 };

export const talliesBy = (board, by) => board.tallies.filter((tally) => tally.by === by);

export const total = (board) => talliesBy(board, 'ALL')[0] || NOTHING;

/** Returns the label of a tally; clocks and people are named by the API. */
export const keyName = (board, by, key) => {
  if (by === 'CLOCK') {
    return board.clocks[key] || key;
  }
  const person = by === 'OWNER' && board.people.find(({ id }) => id === key);
  return person ? person.name : label(by, key);
};

/** The choices of a filter, each with its breaches. */
export const filterChoices = (board, by) => [
  ['', 'All'],
  ...talliesBy(board, by)
    .filter(({ key }) => key !== '')
    .map(({ key, breached }) => [key, `${keyName(board, by, key)} (${breached})`]),
];

export const shownRows = (board, whole) => (whole ? board.rows : board.rows.slice(0, FEW));

/** Returns a note about rows that are not shown; empty when all are. */
export const remainder = (board, whole) => {
  if (whole) {
    return board.rows.length === MOST ? 'The 100 longest overdue. Filter to see the rest.' : '';
  }
  if (board.rows.length <= FEW) {
    return '';
  }
  return `and ${board.rows.length - FEW} more`;
};

/** When a row is due, with a sign beside the color. */
export const due = ({ minutesLeft }) => {
  if (minutesLeft < 0) {
    return `\u25B2 ${span(minutesLeft)} overdue`;
  }
  return minutesLeft ? `\u25CF in ${span(minutesLeft)}` : '\u25CF now';
};

/** Names a row: a lead may have several clocks. */
export const rowKey = ({ lead, clock }) => lead + clock;

/** Who may take the lead of a row over. */
export const successors = (people, { owner, store }) =>
  people.filter((person) => person.id !== owner && person.store === store);
