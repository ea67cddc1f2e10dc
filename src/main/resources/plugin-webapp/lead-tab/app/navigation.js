/* Navigation in Tasklist, whose address names the open task. */

const REOPEN = 300;

/** Address of the list, without a task. */
export const withoutTask = (hash) => hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1');

export const leaveTask = () => {
  location.hash = withoutTask(location.hash);
};

/** Tasklist only notices a change of a task when it opens it; until then its form stays closed. */
export const reopenTask = () => {
  const { hash } = location;
  leaveTask();
  setTimeout(() => (location.hash = hash), REOPEN);
};

/** Nearest element around the tab that scrolls. */
const scroller = (node) => {
  for (let each = node.parentElement; each; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) {
      return each;
    }
  }
  return document.scrollingElement;
};

export const scrollOf = (node) => (node.isConnected ? scroller(node).scrollTop : 0);

export const restoreScroll = (node, top) => {
  if (top && node.isConnected) {
    scroller(node).scrollTop = top;
  }
};
