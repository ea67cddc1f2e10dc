/* Whether a higher score sells more. */

import { title } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';
import { lines } from './charts.js';
import { hint, section, table, withNote } from './layout.js';
import { NONE, number, percent, share } from './words.js';

const BANDS = ['LOW', 'MEDIUM', 'HIGH', 'HOT'];
const ENOUGH_SALES = 30;
/** Of fewer leads a point would only be noise. */
const ENOUGH_LEADS = 10;
const HIGHEST = '90';
const HINT =
  'A good score rises from left to right and crosses the dashed line: leads left of the crossing buy less often ' +
  'than others, leads right of it more often.';

const withInterval = (row) =>
  row?.of
    ? withNote(
        html`<b>${percent(row.percent)}</b>`,
        `${row.counted} of ${row.of}, sure within ${row.low} and ${row.high} %`,
      )
    : NONE;

/** The scores of ten that begin here: "40" becomes "40–49". */
export const scoreRange = (score) => `${Number(score)}\u2013${score === HIGHEST ? 100 : Number(score) + 9}`;

/** The scores that leads had, lowest first. */
export const scoresOf = (rows) =>
  [...new Set(rows.filter(({ by, key }) => by === 'SCORE' && key !== '').map(({ key }) => key))].sort();

/** The share of all leads that bought, whatever their score. */
export const overallShare = (rows) => {
  const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
  return share(sum('counted'), sum('of')) ?? 0;
};

const chart = (scores, rows) => {
  const overall = overallShare(rows);
  const bought = { name: 'Bought', values: rows.map((row) => (row.of < ENOUGH_LEADS ? null : row.percent)) };
  const level = { name: 'All leads', values: rows.map(() => overall), line: true };
  return lines('Share of leads that bought, by score', scores.map(scoreRange), [bought, level], ' %');
};

const tooFew = (sales) =>
  html`<p class="insight-verdict alarm" data-testid="score-few">
    Only ${sales} sales in a year: too few to judge the score by. From ${ENOUGH_SALES} on it says something.
  </p>`;

export const score = (rows, year) => {
  const find = (by, key, figure) => rows.find((row) => row.by === by && row.key === key && row.figure === figure);
  const bands = BANDS.filter((band) => find('BAND', band, 'LEAD_TO_SALE'));
  const sales = bands.reduce((sum, band) => sum + find('BAND', band, 'LEAD_TO_SALE').counted, 0);
  const scores = scoresOf(rows);
  const bandRow = (band) => {
    const sale = find('BAND', band, 'LEAD_TO_SALE');
    return [title(band), number(sale.of), withInterval(find('BAND', band, 'LEAD_TO_SHOW')), withInterval(sale)];
  };
  return section(
    'score',
    'Does a higher score sell more?',
    `/api/insight/figures?${year}&by=BAND,SCORE&format=csv`,
    html`${sales < ENOUGH_SALES ? tooFew(sales) : nothing}
      ${table(['Band', 'Leads', 'Came to a visit', 'Bought'], bands.map(bandRow), 'bands')}
      <h3>Sales by score</h3>
      ${chart(
        scores,
        scores.map((each) => find('SCORE', each, 'LEAD_TO_SALE')),
      )}
      ${hint(HINT)}`,
  );
};
