/* Results page: every figure of one period and one set of leads, with its definition. */

import { call } from '/parts/api.js';
import { button } from '/parts/controls.js';
import { html, mount, render } from '/parts/lit.js';
import { behind } from './behind.js';
import { parts, trend } from './breakdown.js';
import { costs } from './costs.js';
import { narrowed } from './filters.js';
import { loading, problem } from './layout.js';
import { daysOf } from './periods.js';
import { channels, dropOff, stages } from './pipeline.js';
import { funnel, kpis } from './rates.js';
import { responses } from './responses.js';
import { controls } from './resultsControls.js';
import { scorecard } from './scorecard.js';
import { SpendForm } from './spendForm.js';
import { separation } from './verdicts.js';
import { number } from './words.js';

export class Results {
  constructor(node) {
    this.root = mount(node);
    this.period = '30';
    this.scope = daysOf(this.period);
    this.by = 'SOURCE';
    this.step = 'WEEK';
    this.figure = 'CONTACT_RATE';
    this.spendForm = new SpendForm(this);
  }

  async start() {
    render(loading(), this.root);
    await this.refresh();
  }

  stop() {}

  read(name, more = {}) {
    return call(`insight/${name}?${this.query(more)}`);
  }

  query(more = {}) {
    return new URLSearchParams({ ...this.scope, ...more });
  }

  csv(name, more = {}) {
    return `/api/insight/${name}?${this.query({ ...more, format: 'csv' })}`;
  }

  async refresh() {
    try {
      await this.load();
      this.draw();
    } catch (failure) {
      render(problem(failure.message), this.root);
    }
  }

  async load() {
    const by = [...new Set(['ALL', this.by, this.step, 'BAND'])];
    const [definitions, rows, earlier, waits, stageRows, dropOffRows, used, numbers, spent, choices] =
      await Promise.all([
        this.definitions || this.read('definitions'),
        this.read('figures', { by }),
        this.read('figures', { before: true }),
        this.read('responses'),
        this.read('stages'),
        this.read('drop-off'),
        this.read('channels'),
        this.read('scorecard'),
        this.read('costs'),
        this.read('choices'),
      ]);
    const dimension = (name) => rows.filter((row) => row.by === name);
    Object.assign(this, { definitions, earlier, choices, bands: separation(dimension('BAND')) });
    Object.assign(this, { whole: dimension('ALL'), parts: dimension(this.by), trends: dimension(this.step) });
    Object.assign(this, { waits, stageRows, dropOffRows, used, numbers, spent });
  }

  choose(change) {
    Object.assign(this, change);
    this.refresh();
  }

  narrow(name, value, more = {}) {
    this.choose({ ...more, scope: narrowed(this.scope, name, value) });
  }

  all(figure) {
    const { title } = this.definition(figure);
    const nothing = { figure, title, counted: 0, of: 0, key: '', label: '' };
    return this.whole.find((row) => row.figure === figure) || nothing;
  }

  before(row) {
    return this.earlier.find((each) => each.figure === row.figure);
  }

  definition(figure) {
    return this.definitions.find(({ name }) => name === figure);
  }

  since() {
    return `${this.scope.from}, by the day the lead came in`;
  }

  /** Opens the leads behind a rate. */
  behind(row, by) {
    const part = by && row.label ? `, ${row.label}` : '';
    const query = this.query({ figure: row.figure, ...(by ? { by, key: row.key } : {}) });
    behind(`${row.title}${part}: ${row.counted} of ${row.of}`, query);
  }

  /** A count that opens its leads; {@code more} narrows the scope of the page. */
  open(words, count, more) {
    const options = { className: 'insight-number small', tooltip: 'Show the leads' };
    return button(number(count), `behind-${words}`, () => behind(words, this.query(more)), options);
  }

  draw() {
    render(this.view(), this.root);
  }

  view() {
    const { from, to } = this.scope;
    return html`<div class="insight insight-page" data-testid="results">
      <header class="insight-head">
        <h1>Results</h1>
        <span class="insight-hint">Leads received from ${from} to ${to}</span>
      </header>
      ${controls(this)} ${scorecard(this, this.numbers)} ${funnel(this)} ${kpis(this)} ${parts(this)}
      ${trend(this, this.trends)} ${responses(this, this.waits)} ${stages(this, this.stageRows)}
      ${dropOff(this, this.dropOffRows)} ${channels(this, this.used)} ${costs(this, this.spent, this.spendForm.view())}
    </div>`;
  }
}
