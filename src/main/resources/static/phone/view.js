/* The two halves of the page: the conversation, and what the store learns from it. */

import { title } from '../parts/format.js';
import { html, nothing } from '../parts/lit.js';
import { FACTS, factWords, isOpen } from './facts.js';

const STAGES = ['CAPTURE', 'SCORE', 'QUALIFY', 'HANDOFF', 'FOLLOW_UP', 'APPOINTMENT', 'DEAL', 'RETAIN'];
const AUTHORS = { assistant: 'Assistant', person: 'Store team' };

/** "done", "now" or "" for a stage, seen from the one the lead is in. */
export const progress = (stage, current) => {
  const distance = STAGES.indexOf(stage) - STAGES.indexOf(current);
  if (distance === 0) {
    return 'now';
  }
  return distance < 0 ? 'done' : '';
};

export const stages = (current) =>
  STAGES.map((stage) => {
    const state = progress(stage, current);
    return html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>${title(stage)}</li>`;
  });

export const facts = (known) =>
  FACTS.map(([name, label]) => {
    const words = factWords(name, known[name]);
    return html`<dt>${label}</dt>
      <dd class=${isOpen(words) ? 'open' : ''} data-testid="phone-fact-${name}">${words}</dd>`;
  });

export const reasons = (list) =>
  list.map(({ points, text }) => html`<li>${points > 0 ? '+' : ''}${points} ${text}</li>`);

export const messages = (thread) =>
  thread.map(
    ({ from, text }) =>
      html`<li class=${from} data-from=${from}>
        ${AUTHORS[from] ? html`<span class="who">${AUTHORS[from]}</span>` : nothing}<span class="text">${text}</span>
      </li>`,
  );

export const score = ({ score: points, band }) => (points === undefined ? '\u2013' : `${points} (${title(band)})`);

export const next = ({ status, nextAction }) =>
  status === 'OPEN' ? nextAction || 'First response' : `Ended: ${title(status)}.`;
