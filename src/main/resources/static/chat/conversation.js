/* The lines of the conversation, oldest first: {from, text}, and own for a line that the store has not echoed. */

export const EMPTY = { lines: [], last: 0 };

const PROBLEM = 'problem';

export const withOwn = ({ lines, last }, text) => ({ lines: [...lines, { from: 'buyer', text, own: true }], last });

/** Replaces own lines by the store's record of them and adds the rest. */
export const withMessages = ({ lines, last }, messages) => ({
  lines: [
    ...lines.filter(({ own, text }) => !own || !messages.some((each) => each.from === 'buyer' && each.text === text)),
    ...messages.map(({ from, text }) => ({ from, text })),
  ],
  last: messages.reduce((highest, { id }) => Math.max(highest, id), last),
});

export const withoutProblem = ({ lines, last }) => ({ lines: lines.filter(({ from }) => from !== PROBLEM), last });

/** Shows one problem at a time, as the newest line. */
export const withProblem = (conversation, text) => {
  const { lines, last } = withoutProblem(conversation);
  return { lines: [...lines, { from: PROBLEM, text }], last };
};
