/* Form in which a manager enters the spend on a source or imports it from a CSV file. */

import { call, uploadCsv } from '/parts/api.js';
import { button, field, input, select } from '/parts/controls.js';
import { html } from '/parts/lit.js';

const FILE_LABEL = 'Or import a CSV file with the columns source, month (2026-03), amount';

export class SpendForm {
  /** @param page is refreshed after each change, and redrawn while one is being saved */
  constructor(page) {
    this.page = page;
    this.source = '';
    this.amount = '';
    this.said = '';
    this.busy = null;
  }

  get store() {
    return this.chosenStore ?? this.page.choices.stores[0]?.key;
  }

  get month() {
    return this.chosenMonth ?? this.page.scope.to?.slice(0, 7) ?? '';
  }

  async run(testId, work) {
    this.busy = testId;
    this.page.draw();
    try {
      this.said = await work();
    } catch (problem) {
      this.said = problem.message;
    }
    this.busy = null;
    await this.page.refresh();
  }

  async saveSpend() {
    const { store, source, month, amount } = this;
    await call('insight/spend', 'PUT', { store, source, month, amount });
    return 'Saved.';
  }

  async saveGross() {
    const { store, month, amount } = this;
    await call('insight/gross', 'PUT', { store, month, amount });
    return 'Saved.';
  }

  async sendFile() {
    const { lines } = await uploadCsv(`insight/spend?${new URLSearchParams({ store: this.store })}`, this.file);
    return `${lines} lines imported.`;
  }

  control(name, options) {
    return input(this[name], (value) => (this[name] = value), options);
  }

  action(text, testId, work, className) {
    return button(text, testId, () => this.run(testId, work), { className, disabled: this.busy === testId });
  }

  fields() {
    const stores = this.page.choices.stores.map(({ key, label }) => [key, label]);
    const chooseStore = (store) => (this.chosenStore = store);
    const chooseMonth = (month) => (this.chosenMonth = month);
    const amount = { type: 'number', testId: 'spend-amount', min: 0, step: '0.01' };
    return html`${field('Store', select(stores, this.store, chooseStore, { testId: 'spend-store' }))}
      ${field('Month', input(this.month, chooseMonth, { type: 'month', testId: 'spend-month' }))}
      ${field('Source', this.control('source', { testId: 'spend-source', maxlength: 200, list: 'insight-sources' }))}
      <datalist id="insight-sources">
        ${this.page.choices.sources.map(({ key }) => html`<option value=${key}></option>`)}
      </datalist>
      ${field('Amount', this.control('amount', amount))}`;
  }

  fileField() {
    return html`<input
      type="file"
      accept=".csv,text/csv"
      data-testid="spend-file"
      @change=${(event) => ([this.file] = event.target.files)}
    />`;
  }

  view() {
    return html`<div>
      <div class="insight-filters">
        ${this.fields()} ${this.action('Save spend', 'spend-keep', () => this.saveSpend(), 'btn btn-primary')}
        ${this.action('Save average gross per sale', 'gross-keep', () => this.saveGross())}
      </div>
      <div class="insight-filters">
        ${field(FILE_LABEL, this.fileField())} ${this.action('Import', 'spend-read', () => this.sendFile())}
      </div>
      <p role="status" data-testid="spend-said">${this.said}</p>
    </div>`;
  }
}
