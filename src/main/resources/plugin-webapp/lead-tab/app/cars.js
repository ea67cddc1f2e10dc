/* The vehicle of interest, with its last stock check, and the trade-in. */

import { call, uploadPhoto } from '/parts/api.js';
import { html, nothing } from '/parts/lit.js';
import { carPicture } from './carPicture.js';

const checkStock = (tab) =>
  tab.action('Recheck stock', 'lead-check-stock', () => call(`leads/${tab.leadId}/stock`, 'PUT', {}));

export const wanted = (tab) => {
  const { car, refusal } = tab.workspace;
  return html`<section class="lead-tab-car" data-testid="lead-car">
    ${carPicture(car, tab.missingPhoto, () => tab.update({ missingPhoto: car.photo }))}
    <div>
      <p><b>${car.text}</b></p>
      <p>${car.proof}</p>
      ${refusal ? nothing : checkStock(tab)}
    </div>
  </section>`;
};

const photos = (addresses) =>
  html`<p class="lead-tab-photos">
    ${addresses.map(
      (address, number) =>
        html`<a href=${address} target="_blank" rel="noopener"
          ><img src=${address} alt="Photo ${number + 1}" loading="lazy"
        /></a>`,
    )}
  </p>`;

const requestAppraisal = async (tab) => {
  await call(`leads/${tab.leadId}/appraisal`, 'PUT', {});
  tab.news = 'The appraisal task is in your list.';
};

const addPhoto = async (tab, input) => {
  const [file] = input.files;
  if (file) {
    await tab.act(input.id, () => uploadPhoto(`leads/${tab.leadId}/photos`, file));
    input.value = '';
  }
};

const photoField = (tab) =>
  html`<label class="btn btn-default" for="lead-add-photo"
    >Add photo<input
      type="file"
      accept="image/jpeg,image/png,image/webp"
      class="lead-tab-file"
      id="lead-add-photo"
      data-testid="lead-add-photo"
      ?disabled=${tab.busy === 'lead-add-photo'}
      @change=${(event) => addPhoto(tab, event.target)}
  /></label>`;

export const tradeIn = (tab) => {
  const { tradeIn: car, refusal } = tab.workspace;
  const actions = html`<div class="lead-tab-row">
    ${tab.action('Request appraisal', 'lead-appraise', () => requestAppraisal(tab))} ${photoField(tab)}
  </div>`;
  return html`<section data-testid="lead-trade-in">
    <h4>Trade-in</h4>
    <p>${car.text}${car.appraisal ? html`<b>. ${car.appraisal}</b>` : nothing}</p>
    ${car.photos.length ? photos(car.photos) : nothing} ${refusal || car.has === false ? nothing : actions}
  </section>`;
};
