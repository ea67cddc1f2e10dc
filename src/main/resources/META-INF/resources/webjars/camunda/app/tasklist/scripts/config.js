/*
 * Replaces Tasklist's own settings: resources of the application come before those of libraries. Sorts hot
 * leads first, then by due date, which Tasklist cannot do by default.
 */

const ORDER = JSON.stringify([
  { sortBy: 'priority', sortOrder: 'desc' },
  { sortBy: 'dueDate', sortOrder: 'asc' },
]);

if (!location.hash.includes('sorting=')) {
  const start = location.hash || '#/';
  const separator = start.includes('?') ? '&' : '?';
  location.replace(`${location.pathname}${start}${separator}sorting=${encodeURIComponent(ORDER)}`);
}

export default {
  app: { name: 'Leads', vendor: 'Forecourt' },
  disableWelcomeMessage: true,
};
