/* Message thread, including calls. */

import { title } from '/parts/format.js';
import { html, nothing } from '/parts/lit.js';

const AUTHORS = {
  BUYER: 'Buyer',
  ASSISTANT: 'Assistant',
  MODEL: 'Assistant (written by the language model, checked)',
  REP: 'Store',
};

const proof = (verified) =>
  html`<small data-testid="lead-verified"
    >${verified ? 'Confirmed by the phone system' : 'Not confirmed by the phone system'}</small
  >`;

const message = ({ from, channel, when, text, verified }) =>
  html`<li class=${from.toLowerCase()} data-from=${from}>
    <small>${AUTHORS[from]}, ${title(channel)}, ${when}</small>
    <span class="text">${text}</span>
    ${verified === undefined ? nothing : proof(verified)}
  </li>`;

export const thread = (workspace) =>
  html`<section>
    <h4>Conversation</h4>
    <ol class="lead-tab-thread" tabindex="0" aria-label="Thread" data-testid="lead-thread">
      ${workspace.thread.map(message)}
    </ol>
  </section>`;
