/* What burns now, what will within the hour, and how the day went; live. */

import { button, field, make, own, select, title } from '/parts/dom.js';
import { label, number, span, time } from './words.js';

const REFRESH = 10_000;
const SOME = 5;
const TALLIES = [
  ['breached', 'Breached now', '\u25B2'],
  ['soon', 'Due within the hour', '\u25CF'],
  ['met', 'Met today', '\u2713'],
  ['late', 'Met late today', '\u2717'],
];
const FILTERS = [
  ['STORE', 'store', 'Store'],
  ['TEAM', 'team', 'Team'],
  ['OWNER', 'owner', 'Rep'],
  ['SOURCE', 'source', 'Source'],
  ['STAGE', 'stage', 'Stage'],
  ['CLOCK', 'clock', 'Clock'],
];
const NONE = { breached: 0, soon: 0, met: 0, late: 0 };

export class Board {
  /** @param whole the page; else the panel of the dashboard with its first rows */
  constructor(node, whole) {
    this.node = node;
    this.whole = whole;
    this.filter = {};
    this.handing = null;
    this.problem = '';
  }

  async start() {
    this.node.replaceChildren(make('p', { class: 'insight-hint' }, 'One moment, please.'));
    await this.refresh();
    this.timer = setInterval(() => (this.node.isConnected ? this.refresh() : this.stop()), REFRESH);
  }

  stop() {
    clearInterval(this.timer);
  }

  async refresh() {
    const before = JSON.stringify([this.board?.tallies, this.board?.rows, this.problem]);
    try {
      this.board = await own(`insight/board?${new URLSearchParams(this.filter)}`);
      this.problem = '';
    } catch (problem) {
      this.problem = problem.message;
    }
    const changed = before !== JSON.stringify([this.board?.tallies, this.board?.rows, this.problem]);
    // Only what changed, and never under somebody who fills something in.
    if (changed && !this.handing) {
      this.draw();
    } else if (this.board && !this.handing) {
      this.node.querySelector('[data-testid="board-at"]').textContent = this.at();
    }
  }

  draw() {
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
    this.node.replaceChildren(
      make('section', { class: this.whole ? 'insight insight-page' : 'insight' },
        this.head(),
        this.problem ? make('p', { class: 'insight-problem', role: 'alert', 'data-testid': 'board-problem' }, this.problem) : null,
        this.board ? [this.tiles(), this.whole ? this.filters() : null, this.rows(), this.whole ? this.tallies() : null] : null));
    const again = focused && this.node.querySelector(`[data-testid="${focused}"]`);
    again?.focus();
  }

  head() {
    return make('header', { class: 'insight-head' },
      make(this.whole ? 'h1' : 'h3', {}, 'SLA board'),
      this.board ? make('span', { class: 'insight-hint', 'data-testid': 'board-at' }, this.at()) : null,
      this.whole ? null : make('a', { href: '#/sla' }, 'Open the board'),
      this.whole ? make('a', { href: `/api/insight/clocks?format=csv&${new URLSearchParams(this.filter)}`, download: 'sla-board.csv', class: 'insight-csv' }, 'CSV') : null);
  }

  at() {
    return `as of ${time(this.board.at)}`;
  }

  of(by) {
    return this.board.tallies.filter((tally) => tally.by === by);
  }

  tiles() {
    const all = this.of('ALL')[0] || NONE;
    return make('div', { class: 'insight-tiles' },
      TALLIES.map(([name, words, sign]) =>
        make('div', { class: `insight-tile ${name}`, 'data-testid': `board-${name}` },
          make('b', {}, number(all[name])), make('span', {}, make('i', { 'aria-hidden': 'true' }, sign), ` ${words}`))));
  }

  filters() {
    const chosen = FILTERS.map(([by, name, words]) => {
      const keys = this.of(by).map(({ key, breached }) => [key, `${this.name(by, key)} (${breached})`]);
      const control = select([['', 'All'], ...keys.filter(([key]) => key !== '')], this.filter[name] || '',
        { class: 'form-control', 'data-testid': `board-filter-${name}` });
      control.addEventListener('change', () => this.choose(name, control.value));
      return field(words, control);
    });
    return make('div', { class: 'insight-filters' }, chosen);
  }

  name(by, key) {
    if (by === 'OWNER') {
      return this.board.people.find((each) => each.id === key)?.name || label(by, key);
    }
    return label(by, key);
  }

  choose(name, value) {
    this.filter = { ...this.filter, [name]: value };
    if (!value) {
      delete this.filter[name];
    }
    this.refresh();
  }

  rows() {
    const rows = this.whole ? this.board.rows : this.board.rows.slice(0, SOME);
    if (!rows.length) {
      return make('p', { class: 'insight-calm', 'data-testid': 'board-calm' }, 'Nothing is overdue, and nothing is due within the hour.');
    }
    return make('div', { class: 'insight-scroll', tabindex: 0, role: 'region', 'aria-label': 'What is due' },
      make('table', { class: 'insight-table', 'data-testid': 'board-rows' },
        make('thead', {}, make('tr', {}, ['When', 'What', 'Buyer', 'Owner', 'Where from', 'Stage', 'Running for', ''].map((words) => make('th', { scope: 'col' }, words)))),
        make('tbody', {}, rows.map((row) => this.row(row)))),
      rows.length < this.board.rows.length || this.board.rows.length === 100
        ? make('p', { class: 'insight-hint' }, this.whole ? 'The hundred longest overdue; filter to see the others.' : `and ${this.board.rows.length - rows.length} more`)
        : null);
  }

  row(row) {
    const over = row.minutesLeft < 0;
    const open = row.openMinutesLeft === row.minutesLeft ? null : make('small', {}, `${span(row.openMinutesLeft)} open`);
    return [
      make('tr', { class: over ? 'breached' : 'soon', 'data-testid': 'board-row', 'data-lead': row.lead, 'data-clock': row.clock },
        make('td', {}, make('b', {}, over ? `\u25B2 ${span(row.minutesLeft)} over` : row.minutesLeft ? `\u25CF in ${span(row.minutesLeft)}` : '\u25CF now'), open),
        make('td', {}, row.what, row.taskName && row.taskName !== row.what ? make('small', {}, `Task: ${row.taskName}`) : null),
        make('td', {}, row.buyer),
        make('td', {}, row.ownerName || 'Nobody'),
        make('td', {}, row.source, make('small', {}, row.store)),
        make('td', {}, title(row.stage)),
        make('td', {}, row.actualMinutes === undefined ? '\u2013' : span(row.actualMinutes),
          row.actualMinutes === undefined ? null : make('small', {}, `${span(row.businessMinutes)} open`)),
        make('td', { class: 'insight-links' },
          row.task ? make('a', { href: `/t/${row.lead}`, target: '_blank', rel: 'noopener', 'data-testid': 'board-task' }, 'Task') : null,
          row.instance ? make('a', { href: `#/process-instance/${row.instance}/runtime`, 'data-testid': 'board-instance' }, 'Process') : null,
          this.whole ? button('Reassign', 'board-reassign', () => this.open(row), { class: 'btn btn-link' }) : null)),
      this.handing === row.lead + row.clock ? this.hand(row) : null,
    ];
  }

  open(row) {
    this.handing = row.lead + row.clock;
    this.draw();
    this.node.querySelector('[data-testid="board-to"]').focus();
  }

  hand(row) {
    const to = select(
      this.board.people.filter(({ id, store }) => id !== row.owner && store === row.store).map(({ id, name, role }) => [id, `${name}, ${title(role)}`]),
      null, { class: 'form-control', 'data-testid': 'board-to' });
    const reason = make('input', { type: 'text', class: 'form-control', maxlength: 500, 'data-testid': 'board-reason' });
    const done = () => {
      this.handing = null;
      this.draw();
      this.refresh();
    };
    const give = async (pressed) => {
      if (!reason.value.trim()) {
        reason.focus();
        return;
      }
      pressed.disabled = true;
      try {
        await own(`leads/${row.lead}/owner`, 'PUT', { person: to.value, reason: reason.value });
        done();
      } catch (problem) {
        this.problem = problem.message;
        this.handing = null;
        this.draw();
      }
    };
    return make('tr', { class: 'insight-handing' },
      make('td', { colspan: 8 },
        make('div', { class: 'insight-filters' },
          field(`Who takes ${row.buyer} over?`, to),
          field('Why?', reason),
          button('Hand over', 'board-hand', give, { class: 'btn btn-primary' }),
          button('Leave it', 'board-leave', done))));
  }

  tallies() {
    return make('div', { class: 'insight-columns' },
      FILTERS.map(([by, name, words]) =>
        make('table', { class: 'insight-table insight-small', 'data-testid': `board-by-${name}` },
          make('caption', {}, `By ${words.toLowerCase()}`),
          make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, words), TALLIES.map(([, short, sign]) => make('th', { scope: 'col', title: short }, make('span', { class: 'sr-only' }, short), make('span', { 'aria-hidden': 'true' }, sign))))),
          make('tbody', {}, this.of(by).map((tally) =>
            make('tr', {}, make('th', { scope: 'row' }, this.name(by, tally.key)),
              TALLIES.map(([key]) => make('td', { class: tally[key] ? key : '' }, number(tally[key])))))))));
  }
}
