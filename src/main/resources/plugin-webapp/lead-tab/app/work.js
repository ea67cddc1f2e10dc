/* Actions on a lead: log a contact, plan and close, message the buyer, pause the assistant, reassign. */

import { call } from '/parts/api.js';
import { button } from '/parts/controls.js';
import { title } from '/parts/format.js';
import { html, live, nothing } from '/parts/lit.js';
import { reopenTask } from './navigation.js';
import { openPanel, panel } from './panel.js';
import { reassign } from './reassign.js';
import { addNote, reportContact, undo } from './report.js';
import { CALLS, canClose, canPlan, isContact, wantedContact } from './steps.js';

const PRIMARY = 'btn btn-primary';

const claim = (tab) => {
  const run = async () => {
    await tab.claim();
    reopenTask();
  };
  return html`<p>${tab.action('Claim', 'lead-take', run, { className: PRIMARY })} This task is unassigned.</p>`;
};

const group = (label, buttons) =>
  html`<div class="lead-tab-outcomes" role="group" aria-label=${label}>${buttons}</div>`;

const outcome =
  (tab, className) =>
  ([name, label]) =>
    tab.action(label, `lead-outcome-${name}`, () => reportContact(tab, name), { className });

/** One tap logs the contact that the task is about: a call, or a message where the buyer wants no calls. */
const contact = (tab) => {
  if (!isContact(tab.task)) {
    return nothing;
  }
  const wanted = wantedContact(tab.workspace.prefers);
  const calls = group('How did the call end?', CALLS.map(outcome(tab)));
  if (wanted === 'ANSWERED') {
    return calls;
  }
  const written = wanted === 'TEXTED' ? 'Text sent' : 'Email sent';
  return html`${group('What did you send?', outcome(tab, PRIMARY)([wanted, written]))}
    <details class="lead-tab-between">
      <summary>Called instead?</summary>
      ${calls}
    </details>`;
};

/** Name, words and whether the task allows it. */
const STEPS = [
  ['call', 'Log call', (task) => !isContact(task)],
  ['text', 'Text', () => true],
  ['email', 'Email', () => true],
  ['visit', 'Appointment', canPlan],
  ['touch', 'Next touch', canPlan],
  ['sold', 'Sold', canClose],
  ['lost', 'Lost', canClose],
  ['note', 'Note', () => true],
  ['optOut', 'Do not contact', () => true],
];

const steps = (tab) =>
  group(
    'Next step',
    STEPS.filter(([, , fits]) => fits(tab.task)).map(([kind, words]) => {
      const open = tab.panel?.kind === kind;
      return button(words, `lead-do-${kind}`, () => (open ? tab.update({ panel: null }) : openPanel(tab, kind)), {
        pressed: String(open),
        className: kind === 'optOut' ? 'btn btn-link' : 'btn btn-default',
      });
    }),
  );

/** Returns what would happen to a message sent now. */
export const verdict = ({ outcome: sent, channel, until, why }) => {
  if (sent === 'SENT') {
    return `Sends by ${title(channel).toLowerCase()}.`;
  }
  return until ? `Not before ${until}: ${why}` : why;
};

/** A text or email to a buyer who asked for it is the contact that the task waits for. */
const reply = async (tab) => {
  const text = tab.draft.trim();
  if (!text) {
    return;
  }
  const { channel } = tab.workspace.mayWrite;
  await call(`leads/${tab.leadId}/replies`, 'POST', { text });
  tab.draft = '';
  tab.toLatest = true;
  tab.save();
  const wanted = wantedContact(tab.workspace.prefers);
  if (isContact(tab.task) && wanted !== 'ANSWERED') {
    await reportContact(tab, channel === 'EMAIL' ? 'EMAILED' : 'TEXTED');
  }
};

const writing = (tab) => {
  const disabled = tab.workspace.mayWrite.outcome !== 'SENT';
  const type = (event) => {
    tab.draft = event.target.value;
    tab.save();
  };
  return html`<div class="lead-tab-write">
      <textarea
        rows="2"
        maxlength="5000"
        aria-label="Message the buyer"
        placeholder="Message the buyer"
        data-testid="lead-reply"
        ?disabled=${disabled}
        .value=${live(tab.draft)}
        @input=${type}
      ></textarea>
      ${tab.action('Send', 'lead-send', () => reply(tab), { className: PRIMARY, disabled })}
    </div>
    <p class="lead-tab-hint" data-testid="lead-gate">${verdict(tab.workspace.mayWrite)}</p>`;
};

const assistant = (tab) => {
  const { paused, words } = tab.workspace.assistant;
  const label = paused ? 'Resume assistant' : 'Pause assistant';
  const toggle = () => call(`leads/${tab.leadId}/assistant`, 'PUT', { paused: !paused });
  return html`<div class="lead-tab-row">
    ${tab.action(label, 'lead-pause', toggle, { pressed: String(paused) })}
    <span class="lead-tab-hint">${words}</span>
  </div>`;
};

/** What was reported, until it is sent. */
const held = (tab) =>
  html`<div class="lead-tab-held" role="status">
    <b data-testid="lead-held">${tab.held.words}</b>
    ${button('Undo', 'lead-undo', () => undo(tab))}
    ${
      tab.held.hasNote
        ? nothing
        : html`<input
            class="form-control"
            maxlength="4000"
            aria-label="Add a note"
            placeholder="Add a note"
            data-testid="lead-held-note"
            .value=${live(tab.held.note ?? '')}
            @input=${(event) => addNote(tab, event.target.value)}
          />`
    }
  </div>`;

const actions = (tab) =>
  html`${tab.task.assignee ? nothing : claim(tab)} ${contact(tab)} ${steps(tab)} ${panel(tab)} ${writing(tab)}
  ${assistant(tab)} ${reassign(tab)}`;

const allowed = (tab) => (tab.held ? held(tab) : actions(tab));

export const work = (tab) => {
  const { refusal } = tab.workspace;
  return html`<section class="lead-tab-doing">
    ${
      tab.problem
        ? html`<p class="lead-tab-problem" role="alert" data-testid="lead-problem">${tab.problem}</p>`
        : nothing
    }
    ${tab.news ? html`<p class="lead-tab-news" role="status" data-testid="lead-news">${tab.news}</p>` : nothing}
    ${refusal ? html`<p class="lead-tab-problem" data-testid="lead-refusal">${refusal}</p>` : allowed(tab)}
  </section>`;
};
