/* Five numbers for the morning huddle. */

import { html } from '/parts/lit.js';
import { section } from './layout.js';
import { NONE, number, percent, span } from './words.js';

/** A value with its unit. */
export const measure = (value, unit) => {
  if (value === undefined) {
    return NONE;
  }
  if (unit === 'minutes') {
    return span(value);
  }
  return unit === 'percent' ? percent(value) : `${number(value)} ${unit}`;
};

const tile = ({ name, title, value, unit, words }) =>
  html`<div class="insight-tile" data-testid="score-${name}" title=${words}>
    <b>${measure(value, unit)}</b><span>${title}</span>
    <details>
      <summary>Definition</summary>
      <p>${words}</p>
    </details>
  </div>`;

export const scorecard = (page, numbers) =>
  section('scorecard', 'Scorecard', page.csv('scorecard'), html`<div class="insight-tiles">${numbers.map(tile)}</div>`);
