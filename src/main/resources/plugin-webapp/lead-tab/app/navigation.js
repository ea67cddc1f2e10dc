/* Where one is in Tasklist: its address tells the open task. */

const REOPEN = 300;

/** The address without a task: the list. */
export const withoutTask = (hash) => hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1');

export const leaveTask = () => {
  location.hash = withoutTask(location.hash);
};

/** Tasklist learns what changed about a task only when it opens it; until then its form stays closed. */
export const reopenTask = () => {
  const { hash } = location;
  leaveTask();
  setTimeout(() => (location.hash = hash), REOPEN);
};
