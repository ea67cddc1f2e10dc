/* The results page: one period, one set of leads, every figure with what it means. */

import { button, field, make, own, select, title } from '/parts/dom.js';
import { behind } from './behind.js';
import { costs } from './money.js';
import { number } from './words.js';
import { channels, funnel, kpis, parts, pipeline, responses, scorecard, trend } from './sections.js';

const TOLD_APART = 10;
const BANDS = ['LOW', 'MEDIUM', 'HIGH', 'HOT'];

const day = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
const back = (days) => {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return date;
};
const PERIODS = {
  day: ['Today', () => new Date()],
  week: ['This week', () => back((new Date().getDay() + 6) % 7)],
  month: ['This month', () => back(new Date().getDate() - 1)],
  30: ['30 days', () => back(29)],
  90: ['90 days', () => back(89)],
  365: ['A year', () => back(364)],
};

export class Results {
  constructor(node) {
    this.node = node;
    this.scope = { from: day(back(29)), to: day(new Date()) };
    this.period = '30';
    this.by = 'SOURCE';
    this.step = 'WEEK';
    this.figure = 'CONTACT_RATE';
  }

  async start() {
    this.node.replaceChildren(make('p', { class: 'insight-hint' }, 'One moment, please.'));
    await this.refresh();
  }

  stop() {}

  ask(name, more = {}) {
    return own(`insight/${name}?${this.query(more)}`);
  }

  query(more = {}) {
    return new URLSearchParams({ ...this.scope, ...more });
  }

  csv(name, more = {}) {
    return `/api/insight/${name}?${this.query({ ...more, format: 'csv' })}`;
  }

  async refresh() {
    try {
      const [definitions, rows, earlier, waits, stages, dropOff, used, five, spent, choices] = await Promise.all([
        this.definitions || this.ask('definitions'),
        this.ask('figures', { by: [...new Set(['ALL', this.by, this.step, 'BAND'])] }),
        this.ask('figures', { before: true }),
        this.ask('responses'),
        this.ask('stages'),
        this.ask('drop-off'),
        this.ask('channels'),
        this.ask('scorecard'),
        this.ask('costs'),
        this.ask('choices'),
      ]);
      const by = (dimension) => rows.filter((row) => row.by === dimension);
      Object.assign(this, { definitions, whole: by('ALL'), earlier, parts: by(this.by), choices, bands: this.separation(by('BAND')) });
      this.draw(by(this.step), waits, stages, dropOff, used, five, spent);
    } catch (problem) {
      this.node.replaceChildren(make('p', { class: 'insight-problem', role: 'alert' }, problem.message));
    }
  }

  choose(change) {
    Object.assign(this, change);
    this.refresh();
  }

  narrow(name, value) {
    const { [name]: ignored, ...others } = this.scope;
    this.scope = value ? { ...others, [name]: value } : others;
    this.refresh();
  }

  all(figure) {
    const { title: words } = this.definition(figure);
    return this.whole.find((row) => row.figure === figure) || { figure, title: words, counted: 0, of: 0, key: '', label: '' };
  }

  before(row) {
    return this.earlier.find((each) => each.figure === row.figure);
  }

  definition(figure) {
    return this.definitions.find(({ name }) => name === figure);
  }

  since() {
    return `${this.scope.from}, by the day on which the lead came`;
  }

  behind(row, by) {
    const of = by && row.label ? `, ${row.label}` : '';
    return behind(`${row.title}${of}: ${row.counted} of ${row.of}`, this.query({ figure: row.figure, ...(by ? { by, key: row.key } : {}) }));
  }

  /** @param more what the API narrows leads by, beside the scope of the page */
  open(words, count, more) {
    return button(number(count), `behind-${words}`, () => behind(words, this.query(more)), { class: 'insight-number small', title: 'Show the leads' });
  }

  /** A higher band has to close more of its leads than a lower one. */
  separation(rows) {
    const closed = BANDS.map((band) => rows.find((row) => row.key === band && row.figure === 'LEAD_TO_SALE')).filter((row) => row && row.of >= TOLD_APART);
    const words = closed.map((row) => `${title(row.key)} ${row.percent} % of ${row.of}`).join(', ');
    if (closed.length < 2) {
      return { alarm: false, words: 'Too few leads in the bands to say.' };
    }
    const wrong = closed.some((row, place) => place && row.percent <= closed[place - 1].percent);
    return { alarm: wrong, words: `${wrong ? '\u25B2 No: a higher band does not sell more. ' : 'Yes: the higher the band, the more sales. '}${words}.` };
  }

  draw(trends, waits, stages, dropOff, used, five, spent) {
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
    this.node.replaceChildren(
      make('div', { class: 'insight insight-page', 'data-testid': 'results' },
        make('header', { class: 'insight-head' }, make('h1', {}, 'Results'), make('span', { class: 'insight-hint' }, `Leads that came from ${this.scope.from} to ${this.scope.to}`)),
        this.controls(),
        scorecard(this, five), funnel(this), kpis(this), parts(this), trend(this, trends), responses(this, waits), pipeline(this, stages, dropOff), channels(this, used), costs(this, spent)));
    const again = focused && this.node.querySelector(`[data-testid="${focused}"]`);
    again?.focus();
  }

  controls() {
    const period = select([...Object.entries(PERIODS).map(([key, [words]]) => [key, words]), ['own', 'From \u2013 to']], this.period, { class: 'form-control', 'data-testid': 'results-period' });
    period.addEventListener('change', () => {
      this.period = period.value;
      const begins = PERIODS[period.value]?.[1];
      this.scope = begins ? { ...this.scope, from: day(begins()), to: day(new Date()) } : this.scope;
      this.refresh();
    });
    const date = (name) => {
      const input = make('input', { type: 'date', class: 'form-control', value: this.scope[name], 'data-testid': `results-${name}` });
      input.addEventListener('change', () => {
        this.period = 'own';
        this.narrow(name, input.value);
      });
      return input;
    };
    const narrowing = (name, choices, words) => {
      const control = select([['', 'All'], ...choices], this.scope[name] || '', { class: 'form-control', 'data-testid': `results-${name}` });
      control.addEventListener('change', () => this.narrow(name, control.value));
      return field(words, control);
    };
    const named = (choices) => choices.map(({ key, label }) => [key, label]);
    return make('div', { class: 'insight-filters' },
      field('Period', period), field('From', date('from')), field('To', date('to')),
      narrowing('store', named(this.choices.stores), 'Store'),
      narrowing('source', named(this.choices.sources), 'Source'),
      narrowing('sourceClass', ['FIRST_PARTY', 'THIRD_PARTY', 'PHONE', 'SHOWROOM'].map((name) => [name, title(name)]), 'Source class'),
      narrowing('owner', named(this.choices.reps), 'Rep'));
  }
}
