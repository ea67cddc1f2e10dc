/* The weekly audit of leads, and the calls that were reviewed. */

import { title } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';
import { bars } from './charts.js';
import { hint, section, table, withNote } from './layout.js';
import { mark, number, percent, share } from './words.js';

const CHARTED = 8;
const AUDIT_HEADS = [
  'Week',
  'Segment',
  'Sampled',
  'All on time',
  'Hot in 5 min',
  'Reviewed',
  'Relevance',
  'Clarity',
  'Appointments',
  'Came',
];
const AUDIT_HINT =
  'Each week a random sample of leads is drawn from every segment. Timing is checked automatically: late clocks, ' +
  'and touches missed or an hour late. A reviewer reads the threads and rates them from 1 to 5. Appointments and ' +
  'shows are compared with all leads of the previous three months.';
const CALL_HEADS = [
  'Week',
  'Rep',
  'Reviewed',
  'Greeting',
  'Needs',
  'Product',
  'Objections',
  'Appointment',
  'Notes',
  'Overall',
];
const MARKS = ['greeting', 'needs', 'product', 'objections', 'appointment', 'documentation', 'overall'];

const against = (value, baseline) => withNote(percent(value), `baseline: ${percent(baseline)}`);

const auditRow = (row) => [
  html`${row.week}${row.closed ? nothing : html`<small>open</small>`}`,
  title(row.segment),
  withNote(number(row.drawn), `seed ${row.seed}`),
  `${row.onTime} of ${row.drawn}`,
  row.hot ? `${row.hotInTime} of ${row.hot}` : 'none',
  `${row.reviewed} of ${row.drawn}`,
  mark(row.relevance),
  mark(row.clarity),
  against(row.setRate, row.setBaseline),
  against(row.showRate, row.showBaseline),
];

const chart = (rows) =>
  bars(
    'Share of sampled leads with everything on time',
    rows.map(({ week, segment }) => `${week.slice(5)} ${title(segment)}`),
    [{ name: 'On time', values: rows.map(({ onTime, drawn }) => share(onTime, drawn)) }],
    '%',
  );

const audited = (rows) => html`${chart(rows.slice(0, CHARTED))} ${table(AUDIT_HEADS, rows.map(auditRow), 'audits')}`;

const NOT_YET = html`<p>The first audit starts on the first open day of the week. Its tasks appear in Tasklist.</p>`;

export const audits = (rows) =>
  section(
    'audits',
    'Weekly audit',
    '/api/insight/audits?format=csv',
    html`${rows.length ? audited(rows) : NOT_YET} ${hint(AUDIT_HINT)}`,
  );

const callRow = (row) => [
  row.week,
  row.person,
  `${row.reviewed} of ${row.drawn}`,
  ...MARKS.map((name) => mark(row[name])),
];

export const reviewedCalls = (rows) => {
  const shown = table(CALL_HEADS, rows.map(callRow), 'calls');
  return section(
    'calls',
    'Reviewed calls',
    '/api/insight/reviewed-calls?format=csv',
    html`${rows.length ? shown : html`<p>No calls have been sampled yet.</p>`}
    ${hint('For one-on-one coaching on the same day, not for a public ranking.')}`,
  );
};
