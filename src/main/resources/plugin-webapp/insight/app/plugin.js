/* What Forecourt adds to Cockpit. */

import { Board } from './board.js';
import { Overlays } from './diagram.js';
import { Quality } from './quality.js';
import { Results } from './results.js';

/** One page at a time: what was shown before stops asking. */
const page = (make) => {
  let shown = null;
  return {
    render: (node) => {
      shown?.stop();
      shown = make(node);
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
    node.innerHTML = `<a href="#${path}">${label}</a>`;
  },
});

export default [
  link('/sla', 'SLA board', 40),
  link('/results', 'Results', 39),
  link('/quality', 'Quality', 38),
  { id: 'insight-sla', pluginPoint: 'cockpit.route', properties: { path: '/sla', label: '/sla' }, ...page((node) => new Board(node, true)) },
  { id: 'insight-results', pluginPoint: 'cockpit.route', properties: { path: '/results', label: '/results' }, ...page((node) => new Results(node)) },
  { id: 'insight-quality', pluginPoint: 'cockpit.route', properties: { path: '/quality', label: '/quality' }, ...page((node) => new Quality(node)) },
  { id: 'insight-panel', pluginPoint: 'cockpit.dashboard', priority: 100, ...page((node) => new Board(node, false)) },
  {
    id: 'insight-overlays',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 5,
    render: (viewer, { processDefinitionId }) => new Overlays(viewer, processDefinitionId).start(),
  },
];
