/* Rates, each with its confidence interval, benchmark and definition. */

import { button } from '/parts/controls.js';
import { html, nothing } from '/parts/lit.js';
import { hint, section } from './layout.js';
import { change, diagnosis } from './verdicts.js';
import { number, percent } from './words.js';

export const LINKS = ['CONTACT_RATE', 'APPOINTMENT_RATE', 'SHOW_RATE', 'CLOSE_RATE', 'LEAD_TO_SALE'];
const KPIS = ['QUALIFICATION_COMPLETION', 'HANDOFF_TO_APPOINTMENT', 'APPOINTMENT_TO_WRITE', 'OVERRIDE_RATE'];
const FUNNEL_HINT =
  'Click a number to see its leads. The gray band is the industry benchmark; the thin line is the 95% confidence ' +
  'interval. Benchmarks are measured separately: multiplied they would give 3.4%, but lead to sale has its own ' +
  'benchmark.';

const good = ({ from, to }) => html`<i class="good" style="left:${from}%;width:${Math.max(to - from, 1)}%"></i>`;

const interval = ({ low, high }) => html`<i class="sure" style="left:${low}%;width:${high - low}%"></i>`;

/** A rate as a bar from 0 to 100%, with its confidence interval and benchmark. */
export const bullet = (row) =>
  html`<span class="insight-bullet" aria-hidden="true"
    >${row.from === undefined ? nothing : good(row)}<i class="bar" style="width:${row.percent ?? 0}%"></i
    >${row.percent === undefined ? nothing : interval(row)}</span
  >`;

/** Returns the numbers behind a rate, with its confidence interval. */
export const counted = ({ counted: some, of, low, high }) =>
  of ? `${number(some)} of ${number(of)}, 95% CI ${Number(low.toFixed(1))}–${percent(high)}` : 'No data yet';

const range = ({ from, to }) => (from === 0 ? `Good: up to ${to}%` : `Good: ${from}–${to}%`);

const small = (text) => html`<small>${text}</small>`;

const marks = ({ weakest, alarm }) =>
  html`${weakest ? html`<span class="insight-mark weakest">Weakest link</span>` : nothing}${
    alarm ? html`<span class="insight-mark alarm">▲ Alarm</span>` : nothing
  }`;

const meaning = (page, { figure }) =>
  html`<details>
    <summary>Definition</summary>
    <p data-testid="words-${figure}">${page.definition(figure).words} Since ${page.since()}.</p>
  </details>`;

const rate = (page, row) => {
  const changed = change(row, page.before(row));
  const options = { className: 'insight-number', tooltip: 'Show the leads' };
  return html`<div class="insight-rate${row.alarm ? ' alarm' : ''}" data-testid="rate-${row.figure}">
    <div class="insight-rate-name"><b>${row.title}</b>${marks(row)}</div>
    <div>${button(percent(row.percent), `behind-${row.figure}`, () => page.behind(row), options)}</div>
    ${bullet(row)} ${small(counted(row))} ${row.from === undefined ? nothing : small(range(row))}
    ${changed ? small(changed) : nothing} ${meaning(page, row)}
  </div>`;
};

const rates = (page, figures) =>
  html`<div class="insight-rates">${figures.map((name) => rate(page, page.all(name)))}</div>`;

export const funnel = (page) =>
  section('funnel', 'From lead to sale', page.csv('figures'), html`${rates(page, LINKS)} ${hint(FUNNEL_HINT)}`);

const bandVerdict = ({ alarm, words }) =>
  html`<div class="insight-verdict${alarm ? ' alarm' : ''}" data-testid="kpi-bands">
    <b>Do the score bands predict sales? </b>${words}
  </div>`;

export const kpis = (page) => {
  const verdict = diagnosis(page.all('QUALIFICATION_COMPLETION'), page.all('HANDOFF_TO_APPOINTMENT'));
  return section(
    'kpis',
    'Qualification quality',
    null,
    html`${rates(page, KPIS)} ${bandVerdict(page.bands)} ${hint(verdict, 'kpi-diagnosis')}`,
  );
};
