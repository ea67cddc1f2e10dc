/* What Forecourt adds to Cockpit. */

import { Board } from './board.js';
import { Overlays } from './diagram.js';
import { Incidents } from './incidents.js';
import { Quality } from './quality.js';
import { Results } from './results.js';

/** Shows one page at a time; the previous one stops polling. */
const page = (create) => {
  let shown = null;
  return {
    render: (node) => {
      shown?.stop();
      shown = create(node);
      shown.start();
    },
    unmount: () => shown?.stop(),
  };
};

const link = (path, label, priority) => ({
  id: `insight-link-${label.toLowerCase().replace(' ', '-')}`,
  pluginPoint: 'cockpit.navigation',
  priority,
  pagePath: `#${path}`,
  label,
  checkActive: (address) => address.includes(`#${path}`),
  properties: { pagePath: `#${path}`, label },
  render: (node) => {
    const anchor = document.createElement('a');
    anchor.href = `#${path}`;
    anchor.textContent = label;
    node.replaceChildren(anchor);
  },
});

const route = (id, path, create) => ({
  id,
  pluginPoint: 'cockpit.route',
  properties: { path, label: path },
  ...page(create),
});

export default [
  link('/sla', 'SLA board', 40),
  link('/results', 'Results', 39),
  link('/quality', 'Quality', 38),
  link('/incidents', 'Incidents', 37),
  route('insight-sla', '/sla', (node) => new Board(node, true)),
  route('insight-results', '/results', (node) => new Results(node)),
  route('insight-quality', '/quality', (node) => new Quality(node)),
  route('insight-incidents', '/incidents', (node) => new Incidents(node)),
  { id: 'insight-panel', pluginPoint: 'cockpit.dashboard', priority: 100, ...page((node) => new Board(node, false)) },
  {
    id: 'insight-overlays',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 5,
    render: (viewer, { processDefinitionId }) => new Overlays(viewer, processDefinitionId).start(),
  },
];
