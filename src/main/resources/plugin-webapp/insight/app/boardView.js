/* The board from top to bottom: totals, filters, rows, and tallies by each filter. */

import { field, select } from '/parts/controls.js';
import { html, nothing } from '/parts/lit.js';
import { boardRows } from './boardRows.js';
import { filterChoices, keyName, talliesBy, total } from './boardState.js';
import { csvLink } from './layout.js';
import { number, time } from './words.js';

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

const asOf = ({ at }) => html`<span class="insight-hint" data-testid="board-at">as of ${time(at)}</span>`;

const head = ({ whole, shown, filter }) =>
  html`<header class="insight-head">
    ${whole ? html`<h1>SLA board</h1>` : html`<h3>SLA board</h3>`} ${shown ? asOf(shown) : nothing}
    ${
      whole
        ? csvLink(`/api/insight/clocks?format=csv&${new URLSearchParams(filter)}`, 'sla-board')
        : html`<a href="#/sla">Open the board</a>`
    }
  </header>`;

const problem = (text) => html`<p class="insight-problem" role="alert" data-testid="board-problem">${text}</p>`;

const tile = (all, [name, words, sign]) =>
  html`<div class="insight-tile ${name}" data-testid="board-${name}">
    <b>${number(all[name])}</b><span><i aria-hidden="true">${sign}</i> ${words}</span>
  </div>`;

const tiles = ({ shown }) =>
  html`<div class="insight-tiles">${TALLIES.map((tally) => tile(total(shown), tally))}</div>`;

const filter = (board, [by, name, words]) => {
  const choose = (value) => board.narrow(name, value);
  const options = { testId: `board-filter-${name}` };
  return field(words, select(filterChoices(board.shown, by), board.filter[name] || '', choose, options));
};

const filters = (board) => html`<div class="insight-filters">${FILTERS.map((each) => filter(board, each))}</div>`;

const tallyHead = ([, words, sign]) =>
  html`<th scope="col" title=${words}>
    <span class="sr-only">${words}</span><span aria-hidden="true">${sign}</span>
  </th>`;

const tallyRow = (shown, by, tally) =>
  html`<tr>
    <th scope="row">${keyName(shown, by, tally.key)}</th>
    ${TALLIES.map(([name]) => html`<td class=${tally[name] ? name : ''}>${number(tally[name])}</td>`)}
  </tr>`;

const tallyTable = (shown, [by, name, words]) =>
  html`<table class="insight-table insight-small" data-testid="board-by-${name}">
    <caption>
      By ${words.toLowerCase()}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words}</th>
        ${TALLIES.map(tallyHead)}
      </tr>
    </thead>
    <tbody>
      ${talliesBy(shown, by).map((tally) => tallyRow(shown, by, tally))}
    </tbody>
  </table>`;

const tallies = ({ shown }) =>
  html`<div class="insight-columns">${FILTERS.map((each) => tallyTable(shown, each))}</div>`;

const content = (board) =>
  board.whole
    ? html`${tiles(board)} ${filters(board)} ${boardRows(board)} ${tallies(board)}`
    : html`${tiles(board)} ${boardRows(board)}`;

export const view = (board) =>
  html`<section class=${board.whole ? 'insight insight-page' : 'insight'}>
    ${head(board)} ${board.problem ? problem(board.problem) : nothing} ${board.shown ? content(board) : nothing}
  </section>`;
