/* What the points of the score should rather be. */

import { html, nothing } from '/parts/lit.js';
import { hint, section, table, withNote } from './layout.js';
import { number, percent, share } from './words.js';

const HEADS = ['Reason', 'Bought with it', 'Bought without it', 'Points now', 'Suggested'];
const TOO_FEW =
  'Too few leads have ended with and without each reason: nothing to suggest yet. ' +
  'It takes 50 leads on either side, and 10 sales.';
const HINT =
  'The reasons that can be judged share the points they have now, each by how many times better the odds of a sale ' +
  'were with it. A person decides.';

/** How many reasons can be judged, and how many of those would get other points. */
export const summary = (reasons) => {
  const judged = reasons.filter(({ enough }) => enough);
  const differing = judged.filter(({ points: now, suggested }) => now !== suggested);
  return judged.length
    ? `${judged.length} of ${reasons.length} reasons can be judged; ${differing.length} would get other points.`
    : TOO_FEW;
};

const bought = (sold, leads) =>
  leads ? withNote(percent(share(sold, leads)), `${number(sold)} of ${number(leads)}`) : 'none';

/** The suggested points, with a sign of where they go. */
export const suggestion = ({ points: now, suggested }) => {
  if (suggested === now) {
    return 'the same';
  }
  return `${suggested > now ? '\u25B2' : '\u25BC'} ${suggested}`;
};

const suggested = (reason) => {
  if (!reason.enough) {
    return html`<small>too few to say</small>`;
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
    'What the points should rather be',
    '/api/insight/calibration?format=csv',
    html`<p>${summary(reasons)}</p>
      ${reasons.some(({ enough }) => enough) ? file() : nothing} ${table(HEADS, judgedFirst.map(row), 'points')}
      ${hint(HINT)}`,
  );
};
