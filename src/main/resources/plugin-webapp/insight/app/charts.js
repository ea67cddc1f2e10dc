/* Charts drawn by Chart.js. Series differ by pattern and marker as well as color, and a table shows the same data. */

const SOURCE = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';
const INK = '#1d2733';
const SHADES = ['#0b5cad', '#c96a00', '#1d7a4c', '#8795a5'];
const POINTS = ['circle', 'rectRot', 'triangle', 'rect'];
const DASHES = [[], [6, 4], [2, 3], [10, 3, 2, 3]];
const LEVEL = [5, 4];

let loading = null;

const library = () => {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SOURCE;
    script.addEventListener('load', () => resolve(window.Chart));
    script.addEventListener('error', () =>
      reject(new Error('The charts could not be loaded. Reload the page to try again.')),
    );
    document.head.append(script);
  });
  return loading;
};

/** Stripes every second series, so that colors are not needed to read a chart. */
const pattern = (color, index) => {
  if (index % 2 === 0) {
    return color;
  }
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = color;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.moveTo(-2, 6);
  pen.lineTo(6, -2);
  pen.moveTo(2, 10);
  pen.lineTo(10, 2);
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
};

const level = ({ name, values }, index) => ({
  label: name,
  data: values,
  type: 'line',
  backgroundColor: SHADES[index],
  borderColor: INK,
  borderWidth: 2,
  borderDash: LEVEL,
  pointStyle: false,
  pointRadius: 0,
  spanGaps: true,
});

const series = (kind) => (each, index) => {
  if (each.line) {
    return level(each, index);
  }
  const isBar = kind === 'bar';
  return {
    label: each.name,
    data: each.values,
    type: kind,
    backgroundColor: isBar ? pattern(SHADES[index], index) : SHADES[index],
    borderColor: SHADES[index],
    borderWidth: isBar ? 1 : 2,
    borderDash: isBar ? [] : DASHES[index],
    pointStyle: POINTS[index],
    pointRadius: 5,
    spanGaps: true,
  };
};

const options = (kind, count, unit) => ({
  animation: false,
  maintainAspectRatio: false,
  plugins: { legend: { display: count > 1, labels: { color: INK, usePointStyle: kind === 'line' } } },
  scales: {
    y: { beginAtZero: true, ticks: { color: INK, callback: (value) => `${value}${unit}` } },
    x: { ticks: { color: INK } },
  },
});

const draw = (words, kind, labels, all, unit) => {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words);
  const box = document.createElement('div');
  box.className = 'insight-chart';
  box.append(canvas);
  library()
    .then((Chart) => {
      if (canvas.isConnected) {
        const data = { labels, datasets: all.map(series(kind)) };
        new Chart(canvas, { type: kind, data, options: options(kind, all.length, unit) });
        canvas.dataset.drawn = String(all.length);
      }
    })
    .catch((problem) => box.replaceChildren(problem.message));
  return box;
};

/** @param all series, each with a name and its values; with {@code line} drawn as a level across */
export const bars = (words, labels, all, unit = '') => draw(words, 'bar', labels, all, unit);

export const lines = (words, labels, all, unit = '') => draw(words, 'line', labels, all, unit);
