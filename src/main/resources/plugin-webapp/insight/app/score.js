/* Sales by score and band. */

import { title } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';
import { lines } from './charts.js';
import { hint, section, table, withNote } from './layout.js';
import { NONE, number, percent, share } from './words.js';

const BANDS = ['LOW', 'MEDIUM', 'HIGH', 'HOT'];
const ENOUGH_SALES = 30;
/** With fewer leads a data point would be noise. */
const ENOUGH_LEADS = 10;
const HIGHEST = '90';
const HINT =
  'A good score rises from left to right and crosses the dashed line: leads left of the crossing buy less than ' +
  'average, leads right of it more.';

const withInterval = (row) =>
  row?.of
    ? withNote(html`<b>${percent(row.percent)}</b>`, `${row.counted} of ${row.of}, 95% CI ${row.low}–${row.high}%`)
    : NONE;

/** Returns the range of ten scores that starts here: "40" becomes "40–49". */
export const scoreRange = (score) => `${Number(score)}\u2013${score === HIGHEST ? 100 : Number(score) + 9}`;

/** Returns the score ranges of the leads, lowest first. */
export const scoresOf = (rows) =>
  [...new Set(rows.filter(({ by, key }) => by === 'SCORE' && key !== '').map(({ key }) => key))].sort();

/** Returns the close rate of all leads, regardless of score. */
export const overallShare = (rows) => {
  const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
  return share(sum('counted'), sum('of')) ?? 0;
};

const chart = (scores, rows) => {
  const overall = overallShare(rows);
  const bought = { name: 'Bought', values: rows.map((row) => (row.of < ENOUGH_LEADS ? null : row.percent)) };
  const level = { name: 'All leads', values: rows.map(() => overall), line: true };
  return lines('Share of leads that bought, by score', scores.map(scoreRange), [bought, level], '%');
};

const tooFew = (sales) =>
  html`<p class="insight-verdict alarm" data-testid="score-few">
    Only ${sales} sales in the past year, too few to judge the score. It takes at least ${ENOUGH_SALES}.
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
    'Sales by score band',
    `/api/insight/figures?${year}&by=BAND,SCORE&format=csv`,
    html`${sales < ENOUGH_SALES ? tooFew(sales) : nothing}
      ${table(['Band', 'Leads', 'Showed', 'Bought'], bands.map(bandRow), 'bands')}
      <h3>Sales by score</h3>
      ${chart(
        scores,
        scores.map((each) => find('SCORE', each, 'LEAD_TO_SALE')),
      )}
      ${hint(HINT)}`,
  );
};
