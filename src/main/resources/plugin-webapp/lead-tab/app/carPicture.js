/* Photo of the vehicle of interest, or a drawing of its body style. */

import { html, svg } from '/parts/lit.js';

/** Outlines drawn above the same wheels. */
const ROOFS = {
  suv: 'M12 44 16 22Q17 18 22 18H70Q75 18 79 23L92 34 104 38Q108 40 108 46V52H12Z',
  truck: 'M12 52V36H58V20Q58 17 62 17H80Q84 17 87 21L96 34 104 38Q108 40 108 46V52Z',
  sedan: 'M8 52V42Q8 37 14 36L26 34 40 22Q44 18 50 18H70Q76 18 80 22L92 34 104 37Q110 39 110 45V52Z',
};

/** Returns the outline closest to a body style; a sedan if it is unknown. */
export const roofOf = (bodyStyle = '') => {
  const style = bodyStyle.toLowerCase();
  if (/truck|pickup|cab/.test(style)) {
    return 'truck';
  }
  return /suv|van|wagon|crossover/.test(style) ? 'suv' : 'sedan';
};

const wheel = (x) =>
  svg`<circle cx=${x} cy="52" r="10" fill="#51606f" /><circle cx=${x} cy="52" r="4" fill="#eef1f4" />`;

const drawing = (bodyStyle) =>
  html`<svg viewBox="0 0 120 66" class="lead-tab-photo" role="img" aria-label="No photo">
    <path d=${ROOFS[roofOf(bodyStyle)]} fill="#c3ccd6" />
    ${wheel(32)}${wheel(90)}
  </svg>`;

/** @param onMissing called when the photo cannot be loaded */
export const carPicture = ({ photo, bodyStyle, text }, missing, onMissing) =>
  photo && photo !== missing
    ? html`<img src=${photo} alt=${text} class="lead-tab-photo" data-testid="lead-photo" @error=${onMissing} />`
    : drawing(bodyStyle);
