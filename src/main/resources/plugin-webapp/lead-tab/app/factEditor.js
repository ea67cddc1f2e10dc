/* Inline form for a fact. */

import { call } from '/parts/api.js';
import { button, field, input, select } from '/parts/controls.js';
import { html, nothing } from '/parts/lit.js';
import { FIELDS, factValue, initialTexts, WHOLE } from './factValues.js';

/** Why each fact matters, shown while it is edited. */
const WHY = {
  vehicle: 'Without it you sell against a car they have already ruled out.',
  budget: 'Ask for the payment first: most buyers think in monthly payments.',
  tradeIn: 'A trade-in that surfaces at the desk costs half the gross.',
  timeline: 'A buyer for this weekend needs a different call than one for this summer.',
  financing: 'Cash, finance or lease decides who works the deal.',
  contact: 'The right number at the wrong time is a missed call.',
};

/** Keeps what the user types even when the server updates the fact in the meantime. */
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
    'This was already known. Why did you ask again?',
    input(editing.reason, (text) => (editing.reason = text), { testId: 'lead-edit-reason', maxlength: 500 }),
  );

export const factEditor = (tab) => {
  const { editing } = tab;
  const save = async () => {
    const value = factValue(editing.name, editing.texts);
    try {
      await call(`leads/${tab.leadId}/facts/${editing.name}`, 'PUT', { value, reason: editing.reason });
    } catch (problem) {
      editing.problem = problem.message;
      return;
    }
    tab.editing = null;
  };
  return html`<div class="lead-tab-editor">
    <p class="lead-tab-hint">${WHY[editing.name]}</p>
    ${FIELDS[editing.name].map((each) => field(each[1], control(editing, each)))}
    ${editing.settled ? reason(editing) : nothing}
    ${
      editing.problem
        ? html`<p class="lead-tab-problem" role="alert" data-testid="lead-edit-problem">${editing.problem}</p>`
        : nothing
    }
    <div class="lead-tab-row">
      ${tab.action('Save', 'lead-edit-save', save, { className: 'btn btn-primary' })}
      ${button('Cancel', 'lead-edit-cancel', () => tab.update({ editing: null }))}
    </div>
  </div>`;
};
