/* Fields that panels of the lead tab share, and the times to pick from. */

import { button, field, input } from '/parts/controls.js';
import { html, nothing } from '/parts/lit.js';
import { report } from './report.js';
import { isContact, isVisit, REACHED, typedTime } from './steps.js';

const QUICK_REASONS = ['Buyer wants to come in now', "We'll ask the rest at the store"];

export const PRIMARY = { className: 'btn btn-primary' };

export const set = (tab, change) => {
  Object.assign(tab.panel, change);
  tab.save();
};

export const problemOf = (tab, name) =>
  tab.panel.field === name
    ? html`<p class="lead-tab-problem" role="alert" data-testid="lead-problem-${name}">${tab.panel.problem}</p>`
    : nothing;

/** What the report of a task always carries. */
const base = ({ panel }) => ({ contact: panel.contact, visit: panel.visit, note: panel.note });

export const submit = (tab, fields, when) => report(tab, { ...base(tab), ...fields }, when);

const toggles = (tab, name, choices, label) =>
  html`<div class="lead-tab-row" role="group" aria-label=${label}>
    <span>${label}</span>
    ${choices.map(([value, words]) =>
      button(words, `lead-${name}-${value}`, () => tab.update({ panel: { ...tab.panel, [name]: value } }), {
        pressed: String(tab.panel[name] === value),
      }),
    )}
  </div>`;

const reached = (tab) => (isContact(tab.task) ? toggles(tab, 'contact', REACHED, 'Agreed by') : nothing);

export const came = (tab) =>
  isVisit(tab.task)
    ? toggles(
        tab,
        'visit',
        [
          ['SHOWN', 'Showed'],
          ['NO_SHOW', 'No-show'],
        ],
        'Did they come in?',
      )
    : nothing;

export const note = (tab) =>
  field(
    'Note (optional)',
    input(tab.panel.note ?? '', (text) => set(tab, { note: text }), { testId: 'lead-panel-note', maxlength: 4000 }),
  );

/** Why the appointment cannot wait for the open facts; asked where the server asks. */
const reason = (tab, next) => {
  if (tab.panel.field !== 'overrideReason') {
    return nothing;
  }
  const { nextStepAt, when } = tab.panel;
  const save = (overrideReason) => submit(tab, { next, nextStepAt, overrideReason }, when);
  return html`${problemOf(tab, 'overrideReason')}
    <div class="lead-tab-choices">
      ${QUICK_REASONS.map((words, number) => tab.action(words, `lead-reason-${number}`, () => save(words)))}
    </div>
    ${field(
      'Another reason',
      input(tab.panel.reason ?? '', (text) => set(tab, { reason: text }), { testId: 'lead-reason', maxlength: 500 }),
    )}
    ${tab.action('Save', 'lead-reason-save', () => save(tab.panel.reason), PRIMARY)}`;
};

export const times = (tab, next) => {
  const at = (nextStepAt, when) => {
    set(tab, { nextStepAt, when });
    return submit(tab, { next, nextStepAt }, when);
  };
  const other = tab.panel.otherTime ?? '';
  return html`${reached(tab)} ${came(tab)}
    <div class="lead-tab-choices">
      ${tab.workspace.times.map((time, number) =>
        tab.action(time.asked ? `${time.label}, as asked` : time.label, `lead-time-${number}`, () =>
          at(time.at, time.label),
        ),
      )}
    </div>
    ${problemOf(tab, 'nextStepAt')} ${reason(tab, next)}
    <details class="lead-tab-between" ?open=${Boolean(other)}>
      <summary>Another time</summary>
      ${field(
        `Date and time at the store`,
        input(other, (text) => set(tab, { otherTime: text }), { type: 'datetime-local', testId: 'lead-other-time' }),
      )}
      ${tab.action('Set', 'lead-time-set', () => at(tab.panel.otherTime, typedTime(tab.panel.otherTime)), PRIMARY)}
    </details>
    ${note(tab)}`;
};
