/* The tab from top to bottom. What a buyer wrote is shown as text, never as markup. */

import { button } from '/parts/controls.js';
import { html, nothing } from '/parts/lit.js';
import { tradeIn, wanted } from './cars.js';
import { facts } from './facts.js';
import { background, head } from './brief.js';
import { leaveTask } from './navigation.js';
import { thread } from './thread.js';
import { work } from './work.js';

const hint = (text) => html`<p class="lead-tab-hint">${text}</p>`;

const problem = (text) => html`<p class="lead-tab-problem" role="alert">${text}</p>`;

const finished = ({ text, next }) =>
  html`<div class="lead-tab-done" role="status">
    <p data-testid="lead-done">${text}</p>
    <p data-testid="lead-next-planned">${next ? `Next: ${next.text}, ${next.due}.` : nothing}</p>
    ${button('Back to the list', 'lead-leave', leaveTask)}
  </div>`;

const lead = (tab) =>
  html`<div class="lead-tab">
    ${head(tab)} ${work(tab)} ${facts(tab)} ${wanted(tab)} ${tradeIn(tab)} ${thread(tab.workspace)}
    ${background(tab.workspace)}
  </div>`;

export const view = (tab) => {
  if (tab.finished) {
    return finished(tab.finished);
  }
  if (tab.workspace) {
    return lead(tab);
  }
  return tab.problem ? problem(tab.problem) : hint(tab.hint ?? 'Loading…');
};
