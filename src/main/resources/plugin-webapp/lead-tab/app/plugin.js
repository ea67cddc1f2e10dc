/* What Forecourt adds to Tasklist. */

import { alertChoice } from './alerts.js';
import { card } from './card.js';
import { replaceLateWords } from './lateWords.js';
import { mine } from './mine.js';
import { search } from './search.js';
import { Tab } from './tab.js';

let shown = null;

replaceLateWords();

export default [
  {
    id: 'lead-tab',
    pluginPoint: 'tasklist.task.detail',
    priority: 5000,
    properties: { label: 'Lead' },
    render: (node, { api, taskId }) => {
      shown?.stop();
      shown = new Tab(node, api, taskId);
      shown.start();
    },
    unmount: () => shown?.stop(),
  },
  { id: 'lead-card', pluginPoint: 'tasklist.card', priority: 10, render: card },
  { id: 'lead-search', pluginPoint: 'tasklist.navbar.action', priority: 3, render: search },
  { id: 'lead-mine', pluginPoint: 'tasklist.navbar.action', priority: 2, render: mine },
  { id: 'lead-alerts', pluginPoint: 'tasklist.navbar.action', priority: 1, render: alertChoice },
];
