/* Actions on a lead: claim, log a call, message the buyer, pause the assistant, reassign. */

import { call } from '/parts/api.js';
import { title } from '/parts/format.js';
import { html, live, nothing } from '/parts/lit.js';
import { isCall } from './engineTask.js';
import { reopenTask } from './navigation.js';
import { reassign } from './reassign.js';

const OUTCOMES = [
  ['ANSWERED', 'Answered'],
  ['NO_ANSWER', 'No answer'],
  ['VOICEMAIL', 'Voicemail'],
  ['WRONG_NUMBER', 'Wrong number'],
  ['DO_NOT_CONTACT', 'Do not contact'],
];

const claim = (tab) => {
  const run = async () => {
    await tab.claim();
    reopenTask();
  };
  return html`<p>
    ${tab.action('Claim', 'lead-take', run, { className: 'btn btn-primary' })} This task is unassigned.
  </p>`;
};

/** Completes the task with the outcome, and claims it first if it is unassigned. */
const completeCall = async (tab, outcome) => {
  await tab.claim();
  await tab.engineTask.complete(outcome);
  tab.finish(`Logged: ${title(outcome)}.`);
};

const logCall = async (tab, outcome) => {
  await call(`leads/${tab.leadId}/calls`, 'POST', { outcome });
  tab.find('.lead-tab-between').open = false;
};

/** In a call task an outcome completes the task; in any other task it only logs a call. */
const outcomes = (tab) => {
  const record = isCall(tab.task) ? completeCall : logCall;
  const buttons = html`<div class="lead-tab-outcomes" role="group" aria-label="How did the call end?">
    ${OUTCOMES.map(([name, label]) => tab.action(label, `lead-outcome-${name}`, () => record(tab, name)))}
  </div>`;
  return isCall(tab.task)
    ? buttons
    : html`<details class="lead-tab-between">
        <summary>Log a call</summary>
        ${buttons}
      </details>`;
};

/** Returns what would happen to a message sent now. */
export const verdict = ({ outcome, channel, until, why }) => {
  if (outcome === 'SENT') {
    return `Sends by ${title(channel).toLowerCase()}.`;
  }
  return until ? `Not before ${until}: ${why}` : why;
};

const reply = async (tab) => {
  const text = tab.draft.trim();
  if (text) {
    await call(`leads/${tab.leadId}/replies`, 'POST', { text });
    tab.draft = '';
    tab.toLatest = true;
  }
};

const writing = (tab) => {
  const disabled = tab.workspace.mayWrite.outcome !== 'SENT';
  return html`<div class="lead-tab-write">
      <textarea
        rows="2"
        maxlength="5000"
        aria-label="Message the buyer"
        placeholder="Message the buyer"
        data-testid="lead-reply"
        ?disabled=${disabled}
        .value=${live(tab.draft)}
        @input=${(event) => (tab.draft = event.target.value)}
      ></textarea>
      ${tab.action('Send', 'lead-send', () => reply(tab), { className: 'btn btn-primary', disabled })}
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

const actions = (tab) =>
  html`${tab.task.assignee ? nothing : claim(tab)} ${outcomes(tab)} ${writing(tab)} ${assistant(tab)} ${reassign(tab)}`;

export const work = (tab) => {
  const { refusal } = tab.workspace;
  return html`<section class="lead-tab-doing">
    ${
      tab.problem
        ? html`<p class="lead-tab-problem" role="alert" data-testid="lead-problem">${tab.problem}</p>`
        : nothing
    }
    ${tab.news ? html`<p class="lead-tab-news" role="status">${tab.news}</p>` : nothing}
    ${refusal ? html`<p class="lead-tab-problem" data-testid="lead-refusal">${refusal}</p>` : actions(tab)}
  </section>`;
};
