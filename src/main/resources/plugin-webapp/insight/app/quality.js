/* How well the score predicts sales, and how well leads are handled. */

import { call } from '/parts/api.js';
import { html, mount, render } from '/parts/lit.js';
import { audits, reviewedCalls } from './audits.js';
import { loading, problem } from './layout.js';
import { points } from './points.js';
import { score } from './score.js';

const YEAR = 365;
const MILLISECONDS_OF_A_DAY = 86_400_000;

const dayBack = (days) => new Date(Date.now() - days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);

const page = (content) =>
  html`<div class="insight insight-page" data-testid="quality">
    <header class="insight-head">
      <h1>Quality</h1>
      <span class="insight-hint">Score: leads of the past year. Audits: the past weeks.</span>
    </header>
    ${content}
  </div>`;

export class Quality {
  constructor(node) {
    this.root = mount(node);
  }

  stop() {}

  async start() {
    render(loading(), this.root);
    const year = new URLSearchParams({ from: dayBack(YEAR - 1), to: dayBack(0) });
    try {
      const [rows, reasons, audited, calls] = await Promise.all([
        call(`insight/figures?${year}&by=BAND,SCORE`),
        call('insight/calibration'),
        call('insight/audits'),
        call('insight/reviewed-calls'),
      ]);
      const content = html`${score(rows, year)} ${points(reasons)} ${audits(audited)} ${reviewedCalls(calls)}`;
      render(page(content), this.root);
    } catch (failure) {
      render(problem(failure.message), this.root);
    }
  }
}
