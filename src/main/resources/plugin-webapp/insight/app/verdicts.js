/* Conclusions from the figures of the results page. */

import { title } from '/parts/format.js';

const BANDS = ['LOW', 'MEDIUM', 'HIGH', 'HOT'];
/** Fewer leads are not conclusive. */
const ENOUGH = 10;
const GOOD_APPOINTMENTS = 35;

/** A higher band has to close more of its leads than a lower one. */
export const separation = (rows) => {
  const closed = BANDS.map((band) => rows.find(({ key, figure }) => key === band && figure === 'LEAD_TO_SALE')).filter(
    (row) => row?.of >= ENOUGH,
  );
  if (closed.length < 2) {
    return { alarm: false, words: 'Not enough leads in the bands yet.' };
  }
  const alarm = closed.some((row, place) => place && row.percent <= closed[place - 1].percent);
  const answer = alarm ? '\u25B2 No: a higher band does not sell more. ' : 'Yes: the higher the band, the more sales. ';
  const shares = closed.map(({ key, percent, of }) => `${title(key)} ${percent}% of ${of}`);
  return { alarm, words: `${answer}${shares.join(', ')}.` };
};

/**
 * @param complete how many records were complete
 * @param visits how many complete records became appointments
 */
export const diagnosis = (complete, visits) => {
  if (complete.of < ENOUGH || visits.of < ENOUGH) {
    return 'Not enough leads yet for a conclusion.';
  }
  if (visits.percent < GOOD_APPOINTMENTS) {
    return 'Even complete records rarely turn into appointments: review how reps call and present.';
  }
  return complete.alarm
    ? 'Complete records turn into appointments, but too few are complete: review where conversations drop off.'
    : 'Records are complete and turn into appointments.';
};

/** Returns the change of a rate since the previous period; empty if either has no value. */
export const change = (row, before) => {
  if (row.percent === undefined || before?.percent === undefined) {
    return '';
  }
  const points = row.percent - before.percent;
  const sure = before.high < row.low || before.low > row.high;
  const sign = points >= 0 ? '\u25B2' : '\u25BC';
  const note = sure ? '' : ', not statistically significant';
  return `${sign} ${Math.abs(points).toFixed(1)} points vs. previous period${note}`;
};
