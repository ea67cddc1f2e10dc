/* The car asked for, with its proof, and the buyer's own car. */

import { button, make, own, upload } from '/parts/dom.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Roofs over the same wheels, for a car that has no photo. */
const ROOFS = {
  suv: 'M12 44 16 22Q17 18 22 18H70Q75 18 79 23L92 34 104 38Q108 40 108 46V52H12Z',
  truck: 'M12 52V36H58V20Q58 17 62 17H80Q84 17 87 21L96 34 104 38Q108 40 108 46V52Z',
  sedan: 'M8 52V42Q8 37 14 36L26 34 40 22Q44 18 50 18H70Q76 18 80 22L92 34 104 37Q110 39 110 45V52Z',
};

const drawn = (bodyStyle = '') => {
  const style = bodyStyle.toLowerCase();
  const roof = /truck|pickup|cab/.test(style) ? ROOFS.truck : /suv|van|wagon|crossover/.test(style) ? ROOFS.suv : ROOFS.sedan;
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 120 66');
  picture.setAttribute('class', 'lead-tab-photo');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', 'No photo');
  const part = (tag, attributes) => {
    const element = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    picture.append(element);
  };
  part('path', { d: roof, fill: '#c3ccd6' });
  [32, 90].forEach((cx) => {
    part('circle', { cx, cy: 52, r: 10, fill: '#51606f' });
    part('circle', { cx, cy: 52, r: 4, fill: '#eef1f4' });
  });
  return picture;
};

const picture = ({ photo, bodyStyle, text }) => {
  if (!photo) {
    return drawn(bodyStyle);
  }
  const image = make('img', { src: photo, alt: text, class: 'lead-tab-photo', 'data-testid': 'lead-photo' });
  image.addEventListener('error', () => image.replaceWith(drawn(bodyStyle)));
  return image;
};

export const wanted = (tab) => {
  const { car, refusal } = tab.desk;
  return make('section', { class: 'lead-tab-car', 'data-testid': 'lead-car' },
    picture(car),
    make('div', {},
      make('p', {}, make('b', {}, car.text)),
      make('p', {}, car.proof),
      refusal ? null : button('Check again', 'lead-check-stock', (pressed) => tab.act(pressed, () => own(`leads/${tab.leadId}/stock`, 'PUT', {})))));
};

export const tradeIn = (tab) => {
  const { tradeIn: car, refusal } = tab.desk;
  const file = make('input', { type: 'file', accept: 'image/jpeg,image/png,image/webp', class: 'lead-tab-file', id: 'lead-add-photo', 'data-testid': 'lead-add-photo' });
  file.addEventListener('change', () => file.files[0] && tab.act(file, () => upload(`leads/${tab.leadId}/photos`, file.files[0])));
  return make('section', { 'data-testid': 'lead-trade-in' },
    make('h4', {}, "The buyer's own car"),
    make('p', {}, car.text, car.appraisal ? make('b', {}, `. ${car.appraisal}`) : null),
    car.photos.length
      ? make('p', { class: 'lead-tab-photos' }, car.photos.map((src, number) => make('a', { href: src, target: '_blank', rel: 'noopener' }, make('img', { src, alt: `Photo ${number + 1}`, loading: 'lazy' }))))
      : null,
    refusal || car.has === false
      ? null
      : make('div', { class: 'lead-tab-row' },
          button('Have it appraised', 'lead-appraise', (pressed) =>
            tab.act(pressed, async () => {
              await own(`leads/${tab.leadId}/appraisal`, 'PUT', {});
              tab.say('The appraisal is in your list.');
            })),
          make('label', { class: 'btn btn-default', for: 'lead-add-photo' }, 'Add a photo', file)));
};
