/* Suggested score points. */

import { html, nothing } from '/parts/lit.js';
import { hint, section, table, withNote } from './layout.js';
import { number, percent, share } from './words.js';

const HEADS = ['Reason', 'Close rate with', 'Close rate without', 'Current points', 'Suggested'];
const TOO_FEW =
  'Not enough closed leads with and without each reason to suggest points yet. ' +
  'It takes 50 leads on each side and 10 sales.';
const HINT =
  'The current points are redistributed among the reasons with enough data, by how much each one improves the ' +
  'odds of a sale. Review them before you deploy.';

/** Counts the reasons with enough data, and those whose points would change. */
export const summary = (reasons) => {
  const judged = reasons.filter(({ enough }) => enough);
  const differing = judged.filter(({ points: now, suggested }) => now !== suggested);
  return judged.length
    ? `${judged.length} of ${reasons.length} reasons have enough data; ${differing.length} would change.`
    : TOO_FEW;
};

const bought = (sold, leads) =>
  leads ? withNote(percent(share(sold, leads)), `${number(sold)} of ${number(leads)}`) : 'none';

/** Returns the suggested points, marked as up or down. */
export const suggestion = ({ points: now, suggested }) => {
  if (suggested === now) {
    return 'no change';
  }
  return `${suggested > now ? '\u25B2' : '\u25BC'} ${suggested}`;
};

const suggested = (reason) => {
  if (!reason.enough) {
    return html`<small>not enough data</small>`;
  }
  const words = suggestion(reason);
  return reason.points === reason.suggested ? words : html`<b>${words}</b>`;
};

const row = (reason) => [
  reason.text,
  bought(reason.soldWith, reason.with),
  bought(reason.soldWithout, reason.without),
  number(reason.points),
  suggested(reason),
];

const file = () =>
  html`<p>
    <a href="/api/insight/calibration/lead-score.dmn" download="lead-score.dmn" data-testid="points-file"
      >The decision “Lead score” with these points</a
    >: look at it in the Modeler, then deploy it. Nothing changes before that.
  </p>`;

export const points = (reasons) => {
  const judgedFirst = [...reasons].sort((one, other) => Number(other.enough) - Number(one.enough));
  return section(
    'points',
    'Suggested score points',
    '/api/insight/calibration?format=csv',
    html`<p>${summary(reasons)}</p>
      ${reasons.some(({ enough }) => enough) ? file() : nothing} ${table(HEADS, judgedFirst.map(row), 'points')}
      ${hint(HINT)}`,
  );
};
