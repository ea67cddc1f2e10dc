/* Pictures of numbers, drawn by Chart.js; told apart by pattern and sign too, and each beside its table. */

import { make } from '/parts/dom.js';

const SOURCE = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';
const INK = '#1d2733';
const SHADES = ['#0b5cad', '#c96a00', '#1d7a4c', '#8795a5'];
const POINTS = ['circle', 'rectRot', 'triangle', 'rect'];
const DASHES = [[], [6, 4], [2, 3], [10, 3, 2, 3]];

let loading = null;

const library = () => {
  loading ??= new Promise((resolve, reject) => {
    const script = make('script', { src: SOURCE });
    script.addEventListener('load', () => resolve(window.Chart));
    script.addEventListener('error', () => reject(new Error('The charts could not be loaded.')));
    document.head.append(script);
  });
  return loading;
};

/** Stripes for every second series, so that nobody needs to see colours. */
const pattern = (colour, index) => {
  if (index % 2 === 0) {
    return colour;
  }
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = colour;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(-2, 6);
  pen.lineTo(6, -2);
  pen.moveTo(2, 10);
  pen.lineTo(10, 2);
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
};

const draw = (words, kind, labels, series, unit) => {
  const canvas = make('canvas', { role: 'img', 'aria-label': words });
  const box = make('div', { class: 'insight-chart' }, canvas);
  const datasets = series.map(({ name, values, line }, index) => ({
    label: name,
    data: values,
    type: line ? 'line' : kind,
    backgroundColor: kind === 'bar' && !line ? pattern(SHADES[index], index) : SHADES[index],
    borderColor: line ? INK : SHADES[index],
    borderWidth: kind === 'bar' && !line ? 1 : 2,
    borderDash: line ? [5, 4] : kind === 'line' ? DASHES[index] : [],
    pointStyle: line ? false : POINTS[index],
    pointRadius: line ? 0 : 5,
    spanGaps: true,
  }));
  library()
    .then((Chart) => {
      if (!canvas.isConnected) {
        return;
      }
      const chart = new Chart(canvas, {
        type: kind,
        data: { labels, datasets },
        options: {
          animation: false,
          maintainAspectRatio: false,
          plugins: { legend: { display: series.length > 1, labels: { color: INK, usePointStyle: kind === 'line' } } },
          scales: { y: { beginAtZero: true, ticks: { color: INK, callback: (value) => `${value}${unit}` } }, x: { ticks: { color: INK } } },
        },
      });
      canvas.dataset.drawn = String(chart.data.datasets.length);
    })
    .catch((problem) => box.replaceChildren(problem.message));
  return box;
};

/** @param series each with a name and its values; with {@code line} drawn as a level across */
export const bars = (words, labels, series, unit = '') => draw(words, 'bar', labels, series, unit);

export const lines = (words, labels, series, unit = '') => draw(words, 'line', labels, series, unit);
