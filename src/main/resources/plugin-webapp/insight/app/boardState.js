/* What the board shows, from what the API says. */

import { label, span } from './words.js';

/** The API gives so many rows at most. */
const MOST = 100;
/** The panel of the dashboard shows the first ones. */
const FEW = 5;
const NOTHING = { breached: 0, soon: 0, met: 0, late: 0 };

export const talliesBy = (board, by) => board.tallies.filter((tally) => tally.by === by);

export const total = (board) => talliesBy(board, 'ALL')[0] || NOTHING;

/** A key of a tally in words: clocks and people as the API names them. */
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

/** What to say of rows that are not shown; empty where all are. */
export const remainder = (board, whole) => {
  if (whole) {
    return board.rows.length === MOST ? 'The hundred longest overdue; filter to see the others.' : '';
  }
  if (board.rows.length <= FEW) {
    return '';
  }
  return `and ${board.rows.length - FEW} more`;
};

/** When a row is due, with a sign beside the color. */
export const due = ({ minutesLeft }) => {
  if (minutesLeft < 0) {
    return `\u25B2 ${span(minutesLeft)} over`;
  }
  return minutesLeft ? `\u25CF in ${span(minutesLeft)}` : '\u25CF now';
};

/** Names a row: a lead may have several clocks. */
export const rowKey = ({ lead, clock }) => lead + clock;

/** Who may take the lead of a row over. */
export const successors = (people, { owner, store }) =>
  people.filter((person) => person.id !== owner && person.store === store);
