/*
 * Takes the place of Tasklist's own settings: resources of the application come before those of
 * libraries. Hot leads stand on top, then whatever is due first; Tasklist knows no such default.
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
