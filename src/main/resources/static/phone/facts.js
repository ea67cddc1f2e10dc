/* The six facts of a buyer in words. */

import { title } from '../parts/format.js';

export const FACTS = [
  ['vehicle', 'Car'],
  ['budget', 'Payment'],
  ['tradeIn', 'Trade-in'],
  ['timeline', 'When'],
  ['financing', 'Financing'],
  ['contact', 'Best contact'],
];

const OPEN = 'open';

const money = (amount) => `$${Number(amount).toLocaleString('en-US')}`;

const joined = (...parts) => parts.filter(Boolean).join(' ');

const monthly = ({ monthlyMin, monthlyMax }) => {
  if (monthlyMax) {
    return `up to ${money(monthlyMax)} a month`;
  }
  return monthlyMin && `from ${money(monthlyMin)} a month`;
};

const tradeIn = ({ has, year, make, model, condition }) => {
  if (has) {
    return joined(year, make, model, condition && `(${condition})`) || 'Yes';
  }
  return has === false && 'None';
};

const WORDS = {
  vehicle: ({ condition, year, make, model, trim, bodyStyle, vin, stockNumber }) =>
    joined(condition, year, make, model, trim, bodyStyle) || vin || stockNumber,
  budget: (budget) =>
    joined(
      monthly(budget),
      budget.totalMax && `up to ${money(budget.totalMax)}`,
      budget.down && `${money(budget.down)} down`,
    ),
  tradeIn,
  timeline: ({ bucket, by }) => joined(bucket && title(bucket), by && `(by ${by})`),
  financing: title,
  contact: ({ channel, from, to }) => joined(channel && title(channel), from && `from ${from}`, to && `to ${to}`),
};

/** A fact in words; "open" while it is unknown. */
export const factWords = (name, fact) => (fact && WORDS[name](fact)) || OPEN;

export const isOpen = (words) => words === OPEN;
