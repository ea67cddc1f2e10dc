/* What each source costs and brings, and where a manager says what was spent. */

import { button, field, make, own, select, sendCsv } from '/parts/dom.js';
import { section, table } from './sections.js';
import { number } from './words.js';

const money = (value) => (value === undefined ? '\u2013' : value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }));

const of = (page, row, count, figure, part) => page.open(`${row.source}: ${part === 'OVER' ? 'leads' : 'sales'}`, count, { figure, part, by: 'SOURCE', key: row.source });

export const costs = (page, rows) =>
  section('costs', 'What each source costs and brings', page.csv('costs'),
    table(['Source', 'Spent', 'Leads', 'Visits agreed', 'Sales', 'A lead', 'A visit', 'A sale', 'Return'],
      rows.map((row) => [row.source, money(row.spend), of(page, row, row.leads, 'LEAD_TO_SALE', 'OVER'), number(row.appointments), of(page, row, row.sales, 'LEAD_TO_SALE', 'COUNTED'), money(row.costPerLead), money(row.costPerAppointment), money(row.costPerSale),
        row.roi === undefined ? '\u2013' : `${row.roi} \u00D7`]), 'costs'),
    make('p', { class: 'insight-hint' }, 'Return: what came back beyond each unit spent, (sales \u00D7 average gross \u2212 spend) \u00F7 spend. A month\u2019s spend is spread evenly over its days.'),
    make('details', { 'data-testid': 'costs-enter' }, make('summary', {}, 'Enter spend or average gross'), entry(page)));

const entry = (page) => {
  const store = select(page.choices.stores.map(({ key, label }) => [key, label]), null, { class: 'form-control', 'data-testid': 'spend-store' });
  const month = make('input', { type: 'month', class: 'form-control', 'data-testid': 'spend-month', value: page.scope.to.slice(0, 7) });
  const source = make('input', { type: 'text', class: 'form-control', maxlength: 200, list: 'insight-sources', 'data-testid': 'spend-source' });
  const sources = make('datalist', { id: 'insight-sources' }, page.choices.sources.map(({ key }) => make('option', { value: key })));
  const amount = make('input', { type: 'number', min: 0, step: '0.01', class: 'form-control', 'data-testid': 'spend-amount' });
  const file = make('input', { type: 'file', accept: '.csv,text/csv', 'data-testid': 'spend-file' });
  const said = make('p', { role: 'status', 'data-testid': 'spend-said' });
  const tell = (work) => async (pressed) => {
    pressed.disabled = true;
    try {
      said.textContent = await work();
      page.refresh();
    } catch (problem) {
      said.textContent = problem.message;
      pressed.disabled = false;
    }
  };
  const put = (path, body) => own(`insight/${path}`, 'PUT', body);
  const keep = tell(async () => {
    await put('spend', { store: store.value, source: source.value, month: month.value, amount: amount.value });
    return 'Kept.';
  });
  const gross = tell(async () => {
    await put('gross', { store: store.value, month: month.value, amount: amount.value });
    return 'Kept.';
  });
  const read = tell(async () => `${(await sendCsv(`insight/spend?${new URLSearchParams({ store: store.value })}`, file.files[0])).lines} lines kept.`);
  return make('div', {},
    make('div', { class: 'insight-filters' }, field('Store', store), field('Month', month), field('Source', source), sources, field('Amount', amount),
      button('Keep as spend', 'spend-keep', keep, { class: 'btn btn-primary' }), button('Keep as average gross of a sale', 'gross-keep', gross)),
    make('div', { class: 'insight-filters' }, field('Or a CSV file with the columns source, month (2026-03) and amount', file), button('Read the file', 'spend-read', read)),
    said);
};
