/* The panel below the buttons of the lead tab: what one more tap or field completes. */

import { button, field, input } from '/parts/controls.js';
import { html, nothing } from '/parts/lit.js';
import { came, note, PRIMARY, problemOf, set, submit, times } from './panelFields.js';
import { report, reportContact, reportNote } from './report.js';
import { CALLS, canClose, isContact, isVisit, LOST_REASONS, wantedContact } from './steps.js';

const HOUR = 3_600_000;

/** Returns whether an expected buyer should be there by now. */
const isExpected = ({ next }) => !next || Date.parse(next.dueAt) - Date.now() < HOUR;

/** Opens a panel with what is known already. */
export const openPanel = (tab, kind) => {
  const { workspace, task } = tab;
  const isHere = isVisit(task) && (kind === 'sold' || isExpected(workspace));
  const panel = {
    kind,
    contact: isContact(task) ? wantedContact(workspace.prefers) : undefined,
    visit: isHere ? 'SHOWN' : undefined,
    vin: workspace.car.vin ?? '',
  };
  tab.update({ panel, problem: '', news: '' });
  // Enter must not opt a buyer out.
  tab.find(`.lead-tab-panel ${kind === 'optOut' ? '.btn-link' : ':is(input, textarea, button)'}`)?.focus();
};

const sold = (tab) =>
  html`${came(tab)}
    <p>${tab.workspace.car.text}</p>
    ${field(
      'VIN or stock number',
      input(tab.panel.vin, (text) => set(tab, { vin: text }), { testId: 'lead-vin', maxlength: 40 }),
    )}
    ${problemOf(tab, 'soldVin')}
    ${field(
      'Sold on (today if empty)',
      input(tab.panel.soldOn ?? '', (text) => set(tab, { soldOn: text }), { type: 'date', testId: 'lead-sold-on' }),
    )}
    ${problemOf(tab, 'soldOn')} ${note(tab)}
    ${tab.action(
      'Mark sold',
      'lead-sold-save',
      () => submit(tab, { next: 'SOLD', soldVin: tab.panel.vin, soldOn: tab.panel.soldOn || undefined }),
      PRIMARY,
    )}`;

const lost = (tab) =>
  html`${came(tab)}
    <p>Why was it lost?</p>
    <div class="lead-tab-choices">
      ${LOST_REASONS.map((lostReason, number) =>
        tab.action(lostReason, `lead-lost-${number}`, () => submit(tab, { next: 'LOST', lostReason })),
      )}
      ${tab.action('Bad lead: not a real buyer', 'lead-lost-bad', () => submit(tab, { next: 'BAD' }))}
    </div>
    ${problemOf(tab, 'lostReason')} ${note(tab)}`;

const calls = (tab) =>
  html`<div class="lead-tab-choices">
      ${CALLS.map(([contact, words]) =>
        tab.action(words, `lead-log-${contact}`, () => reportContact(tab, contact, tab.panel.note)),
      )}
    </div>
    ${note(tab)}`;

const LINKS = {
  TEXTED: ['sms:', 'Open your texting app', 'Log text'],
  EMAILED: ['mailto:', 'Open your email', 'Log email'],
};

/** A message from the rep's own phone or mailbox; one from the store is written in the box below. */
const message = (contact) => (tab) => {
  const [scheme, open, log] = LINKS[contact];
  const [address] = contact === 'TEXTED' ? tab.workspace.phones : tab.workspace.emails;
  return html`<p class="lead-tab-hint">
      To send from the store, use the message box. Sent it from your own phone or mailbox? Log it here.
    </p>
    <div class="lead-tab-choices">
      ${address ? html`<a class="btn btn-default" href="${scheme}${address}">${open}</a>` : nothing}
      ${tab.action(log, `lead-log-${contact}`, () => reportContact(tab, contact, tab.panel.note), PRIMARY)}
    </div>
    ${note(tab)}`;
};

const words = (tab) =>
  html`<textarea
      rows="3"
      maxlength="4000"
      class="form-control"
      aria-label="Note"
      data-testid="lead-note"
      .value=${tab.panel.note ?? ''}
      @input=${(event) => set(tab, { note: event.target.value })}
    ></textarea>
    ${tab.action('Save note', 'lead-note-save', () => reportNote(tab, tab.panel.note), PRIMARY)}`;

const optOut = (tab) => {
  const save = () =>
    isContact(tab.task) || !canClose(tab.task)
      ? reportContact(tab, 'DO_NOT_CONTACT')
      : report(tab, { next: 'OPTED_OUT' });
  return html`<p>
      <b>Opt ${tab.workspace.customer} out?</b> No more calls, texts or emails from the store, and the lead closes.
    </p>
    <div class="lead-tab-choices">
      ${tab.action('Opt out', 'lead-opt-out-save', save, { className: 'btn btn-danger' })}
    </div>`;
};

const PANELS = {
  call: ['Log a call', calls],
  text: ['Text', message('TEXTED')],
  email: ['Email', message('EMAILED')],
  visit: ['Appointment', (tab) => times(tab, 'VISIT')],
  touch: ['Next touch', (tab) => times(tab, 'NEXT_STEP')],
  sold: ['Sold', sold],
  lost: ['Lost', lost],
  note: ['Note', words],
  optOut: ['Do not contact', optOut],
};

export const panel = (tab) => {
  if (!tab.panel) {
    return nothing;
  }
  const [title, content] = PANELS[tab.panel.kind];
  return html`<div class="lead-tab-editor lead-tab-panel" role="group" aria-label=${title}>
    ${content(tab)}
    <div class="lead-tab-row">
      ${button('Cancel', 'lead-panel-cancel', () => tab.update({ panel: null }), { className: 'btn btn-link' })}
    </div>
  </div>`;
};
