/* The periods of the results page; each ends today, in the browser's time zone. */

const pad = (number) => String(number).padStart(2, '0');

/** Returns a date in the format of the API. */
export const isoDate = (date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

export const daysBefore = (date, days) => {
  const earlier = new Date(date);
  earlier.setDate(earlier.getDate() - days);
  return earlier;
};

/** Returns how many days before a date each period begins. */
const BEGINS = {
  day: () => 0,
  week: (today) => (today.getDay() + 6) % 7,
  month: (today) => today.getDate() - 1,
  30: () => 29,
  90: () => 89,
  365: () => 364,
};

export const OWN = 'own';

export const PERIODS = [
  ['30', '30 days'],
  ['90', '90 days'],
  ['365', 'A year'],
  ['day', 'Today'],
  ['week', 'This week'],
  ['month', 'This month'],
  [OWN, 'Custom range'],
];

/** Returns the first and last day of a period; undefined for a custom range. */
export const daysOf = (period, today = new Date()) => {
  const begins = BEGINS[period];
  return begins && { from: isoDate(daysBefore(today, begins(today))), to: isoDate(today) };
};
