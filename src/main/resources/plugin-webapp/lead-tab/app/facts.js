/* The six facts, and the little forms with which one fills in or corrects them. */

import { button, field, make, own, select } from '/parts/dom.js';

const TEXT = 'text';
const NUMBER = 'number';
const TIME = 'time';

/** Fields of each fact, as the API names them. A fact with one field without a name is that value. */
const SHAPES = {
  vehicle: [
    ['year', 'Year', NUMBER],
    ['make', 'Make', TEXT],
    ['model', 'Model', TEXT],
    ['trim', 'Trim', TEXT],
    ['stockNumber', 'Stock number', TEXT],
  ],
  budget: [
    ['monthlyMax', 'A month, at most', NUMBER],
    ['totalMax', 'In all, at most', NUMBER],
    ['down', 'Down payment', NUMBER],
  ],
  tradeIn: [
    ['has', 'A trade-in?', [['', ''], ['true', 'Yes'], ['false', 'No']]],
    ['year', 'Year', NUMBER],
    ['make', 'Make', TEXT],
    ['model', 'Model', TEXT],
    ['mileage', 'Mileage', NUMBER],
    ['condition', 'Condition', [['', ''], ['excellent', 'Excellent'], ['good', 'Good'], ['fair', 'Fair'], ['poor', 'Poor']]],
    ['owes', 'Still owes', NUMBER],
  ],
  timeline: [
    ['bucket', 'When', [['', ''], ['WITHIN_7_DAYS', 'Within a week'], ['WITHIN_30_DAYS', 'Within a month'], ['WITHIN_90_DAYS', 'Within three months'], ['OVER_90_DAYS', 'Later'], ['JUST_LOOKING', 'Just looking']]],
  ],
  financing: [[null, 'How they pay', [['', ''], ['CASH', 'Cash'], ['FINANCE', 'Finance'], ['LEASE', 'Lease']]]],
  contact: [
    ['channel', 'By', [['', ''], ['PHONE', 'Phone'], ['TEXT', 'Text'], ['EMAIL', 'E-mail'], ['WHATSAPP', 'WhatsApp']]],
    ['from', 'From', TIME],
    ['to', 'To', TIME],
  ],
};

/** What an open fact costs later; said where one fills it in. */
const WHY = {
  vehicle: 'Without it you sell against a car they have already ruled out.',
  budget: 'Ask for the payment first: most buyers think in months.',
  tradeIn: 'A trade-in found out at the desk costs half the gross.',
  timeline: 'This weekend and this summer are two different calls.',
  financing: 'Cash, finance or lease decides who sits at the desk.',
  contact: 'The right number at the wrong hour is no contact.',
};

const valueOf = (kind, text) => {
  if (text === '') {
    return undefined;
  }
  if (kind === NUMBER) {
    return Number(text);
  }
  return text === 'true' || text === 'false' ? text === 'true' : text;
};

const control = (kind, before, id) => {
  if (Array.isArray(kind)) {
    return select(kind, before === undefined ? '' : String(before), { class: 'form-control', 'data-testid': id });
  }
  const element = make('input', { type: kind, class: 'form-control', min: kind === NUMBER ? 0 : null, maxlength: 100, 'data-testid': id });
  element.value = before ?? '';
  return element;
};

/** The form in the place of a fact's value. */
const editor = (fact, tab) => {
  const before = fact.said ?? {};
  const fields = SHAPES[fact.name].map(([name, label, kind]) => ({
    name,
    kind,
    label,
    control: control(kind, name === null ? fact.said : before[name], `lead-edit-${fact.name}${name === null ? '' : `-${name}`}`),
  }));
  const settled = fact.state === 'SETTLED';
  const reason = make('input', { type: 'text', class: 'form-control', maxlength: 500, 'data-testid': 'lead-edit-reason' });
  const save = button('Save', 'lead-edit-save', (pressed) => {
    const said = fields.map(({ name, kind, control: input }) => [name, valueOf(kind, input.value)]).filter(([, value]) => value !== undefined);
    const value = SHAPES[fact.name][0][0] === null ? (said[0]?.[1] ?? null) : Object.fromEntries(said);
    tab.act(pressed, async () => {
      await own(`leads/${tab.leadId}/facts/${fact.name}`, 'PUT', { value, reason: reason.value });
      tab.editing = null;
    });
  }, { class: 'btn btn-primary' });
  return make('div', { class: 'lead-tab-editor' },
    make('p', { class: 'lead-tab-hint' }, WHY[fact.name]),
    fields.map(({ label, control: input }) => field(label, input)),
    settled ? field('This was settled. Why was the buyer asked again?', reason) : null,
    make('div', { class: 'lead-tab-row' }, save, button('Leave it', 'lead-edit-cancel', () => tab.edit(null))));
};

const shown = (fact, tab) => [
  fact.value,
  fact.state === 'HALF_SURE' ? make('em', {}, ' read back') : null,
  tab.desk.refusal
    ? null
    : button(fact.state === 'OPEN' ? 'Fill in' : 'Correct', `lead-change-${fact.name}`, () => tab.edit(fact.name), {
        class: 'btn btn-link',
        'aria-label': `${fact.state === 'OPEN' ? 'Fill in' : 'Correct'}: ${fact.label}`,
      }),
  fact.from ? make('small', {}, fact.from) : null,
];

export const facts = (tab) =>
  make('section', {},
    make('h4', {}, `The six facts, ${tab.desk.facts.filter((fact) => fact.state !== 'OPEN').length} of 6 known`),
    make('dl', { class: 'lead-tab-facts' },
      tab.desk.facts.map((fact) => [
        make('dt', {}, fact.label),
        make('dd', { class: fact.state.toLowerCase(), 'data-testid': `lead-fact-${fact.name}`, 'data-state': fact.state, title: fact.from },
          tab.editing === fact.name ? editor(fact, tab) : shown(fact, tab)),
      ])));
