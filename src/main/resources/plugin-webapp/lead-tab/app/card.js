/* Lead details on a task card. One request loads all cards of a list. */

import { call } from '/parts/api.js';
import { title } from '/parts/format.js';
import { html, mount, nothing, render } from '/parts/lit.js';

const GATHERED = 20;

const waiting = new Map();

const band = (name) =>
  name ? html`<span class="lead-card-band ${name.toLowerCase()}">${title(name)}</span>` : nothing;

const view = (card) =>
  html`<div class="lead-card" data-testid="lead-card" data-band=${card.band ?? nothing}>
    <p><b>${card.name}</b>${band(card.band)}</p>
    <p>${card.car} · ${title(card.channel)}</p>
  </div>`;

const loadCards = async () => {
  const nodes = new Map(waiting);
  waiting.clear();
  try {
    const tasks = [...nodes.keys()].map((task) => `task=${encodeURIComponent(task)}`);
    const cards = await call(`cards?${tasks.join('&')}`);
    nodes.forEach((node, task) => cards[task] && render(view(cards[task]), mount(node)));
  } catch {
    // The list is still usable without lead details.
  }
};

export const card = (node, { taskId }) => {
  if (!waiting.size) {
    setTimeout(loadCards, GATHERED);
  }
  waiting.set(taskId, node);
};
