/* SLA board, live: what is overdue, what is due within the hour, and the day so far. */

import { call } from '/parts/api.js';
import { mount, render } from '/parts/lit.js';
import { startReassigning } from './boardReassign.js';
import { view } from './boardView.js';
import { narrowed } from './filters.js';
import { loading } from './layout.js';

const REFRESH = 10_000;

export class Board {
  /** @param whole the page; else the panel of the dashboard with its first rows */
  constructor(node, whole) {
    this.root = mount(node);
    this.whole = whole;
    this.filter = {};
  }

  async start() {
    render(loading(), this.root);
    await this.refresh();
    this.timer = setInterval(() => (this.root.isConnected ? this.refresh() : this.stop()), REFRESH);
  }

  stop() {
    clearInterval(this.timer);
  }

  async refresh() {
    try {
      const shown = await call(`insight/board?${new URLSearchParams(this.filter)}`);
      if (this.reassigning) {
        // A row must not move away from under the form that was opened below it.
        return;
      }
      this.update({ shown, problem: '' });
    } catch (problem) {
      this.update({ problem: problem.message });
    }
  }

  update(change) {
    Object.assign(this, change);
    render(view(this), this.root);
  }

  find(selector) {
    return this.root.querySelector(selector);
  }

  narrow(name, value) {
    this.filter = narrowed(this.filter, name, value);
    this.refresh();
  }

  reassign(row) {
    this.update({ reassigning: startReassigning(row, this.shown.people) });
    this.find('[data-testid="board-to"]').focus();
  }

  endReassigning() {
    this.update({ saving: false, reassigning: null });
    this.refresh();
  }
}
