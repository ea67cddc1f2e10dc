/* The rows of the board: what is overdue, then what soon will be. */

import { button } from '/parts/controls.js';
import { title } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';
import { due, remainder, rowKey, shownRows } from './boardState.js';
import { reassignRow } from './boardReassign.js';
import { hint } from './layout.js';
import { NONE, span } from './words.js';

const HEADS = ['Due', 'Item', 'Buyer', 'Assigned to', 'Source', 'Stage', 'Running for', ''];

const small = (text) => html`<small>${text}</small>`;

const running = ({ actualMinutes, businessMinutes }) =>
  actualMinutes === undefined ? NONE : html`${span(actualMinutes)}${small(`${span(businessMinutes)} open`)}`;

const openTime = ({ minutesLeft, openMinutesLeft }) =>
  openMinutesLeft === minutesLeft ? nothing : small(`${span(openMinutesLeft)} open`);

const taskName = ({ taskName: task, what }) => (task && task !== what ? small(`Task: ${task}`) : nothing);

const taskLink = ({ task, lead }) =>
  task ? html`<a href="/t/${lead}" target="_blank" rel="noopener" data-testid="board-task">Task</a>` : nothing;

const processLink = ({ instance }) =>
  instance ? html`<a href="#/process-instance/${instance}/runtime" data-testid="board-instance">Process</a>` : nothing;

const reassignButton = (board, row) =>
  button('Reassign', 'board-reassign', () => board.reassign(row), { className: 'btn btn-link' });

const line = (board, row) =>
  html`<tr
    class=${row.minutesLeft < 0 ? 'breached' : 'soon'}
    data-testid="board-row"
    data-lead=${row.lead}
    data-clock=${row.clock}
  >
    <td><b>${due(row)}</b>${openTime(row)}</td>
    <td>${row.what}${taskName(row)}</td>
    <td>${row.buyer}</td>
    <td>${row.ownerName || 'Unassigned'}</td>
    <td>${row.source}${small(row.store)}</td>
    <td>${title(row.stage)}</td>
    <td>${running(row)}</td>
    <td class="insight-links">
      ${taskLink(row)}${processLink(row)}${board.whole ? reassignButton(board, row) : nothing}
    </td>
  </tr>`;

const withForm = (board, row) =>
  html`${line(board, row)}${board.reassigning?.key === rowKey(row) ? reassignRow(board) : nothing}`;

const table = (board) =>
  html`<div class="insight-scroll" tabindex="0" role="region" aria-label="What is due">
    <table class="insight-table" data-testid="board-rows">
      <thead>
        <tr>
          ${HEADS.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shownRows(board.shown, board.whole).map((row) => withForm(board, row))}
      </tbody>
    </table>
    ${remainder(board.shown, board.whole) ? hint(remainder(board.shown, board.whole)) : nothing}
  </div>`;

export const boardRows = (board) =>
  board.shown.rows.length
    ? table(board)
    : html`<p class="insight-calm" data-testid="board-calm">
        Nothing is overdue, and nothing is due within the hour.
      </p>`;
