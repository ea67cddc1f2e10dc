/* The small form in the place of a fact's value. */

import { call } from '/parts/api.js';
import { button, field, input, select } from '/parts/controls.js';
import { html, nothing } from '/parts/lit.js';
import { FIELDS, factValue, initialTexts, WHOLE } from './factValues.js';

/** What an open fact costs later; said where one fills it in. */
const WHY = {
  vehicle: 'Without it you sell against a car they have already ruled out.',
  budget: 'Ask for the payment first: most buyers think in months.',
  tradeIn: 'A trade-in found out at the desk costs half the gross.',
  timeline: 'This weekend and this summer are two different calls.',
  financing: 'Cash, finance or lease decides who sits at the desk.',
  contact: 'The right number at the wrong hour is no contact.',
};

/** What is typed stays, whatever the server says of the fact meanwhile. */
export const startEditing = (fact) => ({
  name: fact.name,
  settled: fact.state === 'SETTLED',
  texts: initialTexts(fact),
  reason: '',
});

const control = (editing, [name, , kind]) => {
  const testId = `lead-edit-${editing.name}${name === WHOLE ? '' : `-${name}`}`;
  const change = (text) => (editing.texts[name] = text);
  return Array.isArray(kind)
    ? select(kind, editing.texts[name], change, { testId })
    : input(editing.texts[name], change, {
        type: kind,
        testId,
        min: kind === 'number' ? 0 : undefined,
        maxlength: 100,
      });
};

const reason = (editing) =>
  field(
    'This was settled. Why was the buyer asked again?',
    input(editing.reason, (text) => (editing.reason = text), { testId: 'lead-edit-reason', maxlength: 500 }),
  );

export const factEditor = (tab) => {
  const { editing } = tab;
  const save = async () => {
    const value = factValue(editing.name, editing.texts);
    await call(`leads/${tab.leadId}/facts/${editing.name}`, 'PUT', { value, reason: editing.reason });
    tab.editing = null;
  };
  return html`<div class="lead-tab-editor">
    <p class="lead-tab-hint">${WHY[editing.name]}</p>
    ${FIELDS[editing.name].map((each) => field(each[1], control(editing, each)))}
    ${editing.settled ? reason(editing) : nothing}
    <div class="lead-tab-row">
      ${tab.action('Save', 'lead-edit-save', save, { className: 'btn btn-primary' })}
      ${button('Leave it', 'lead-edit-cancel', () => tab.update({ editing: null }))}
    </div>
  </div>`;
};
