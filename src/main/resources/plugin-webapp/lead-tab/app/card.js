/* What a task's card says of its lead. All cards of a list are asked for at once. */

import { make, own, title } from '/parts/dom.js';

const waiting = new Map();

const ask = async () => {
  const nodes = new Map(waiting);
  waiting.clear();
  try {
    const cards = await own(`cards?${[...nodes.keys()].map((task) => `task=${encodeURIComponent(task)}`).join('&')}`);
    nodes.forEach((node, task) => cards[task] && draw(node, cards[task]));
  } catch {
    // A list without names still is a list.
  }
};

const draw = (node, { name, car, band, channel }) =>
  node.replaceChildren(
    make('div', { class: 'lead-card', 'data-testid': 'lead-card', 'data-band': band },
      make('p', {}, make('b', {}, name), band ? make('span', { class: `lead-card-band ${band.toLowerCase()}` }, title(band)) : null),
      make('p', {}, `${car} \u00b7 ${title(channel)}`)));

export const card = (node, { taskId }) => {
  if (!waiting.size) {
    setTimeout(ask, 20);
  }
  waiting.set(taskId, node);
};
