/* What the chat remembers on the dealer's site: the visitor's token and what was seen of the visit. */

const EMPTY = { token: null, waiting: [], visits: 0, pages: 0, seconds: 0, depth: 0, source: null, last: 0 };

const stored = (storage, key) => {
  try {
    return JSON.parse(storage().getItem(key) || '{}');
  } catch {
    // A visitor without storage chats all the same, and starts over on the next page.
    return {};
  }
};

/**
 * Reads the memory of a store.
 *
 * @param storage returns the site's local storage, or throws where the visitor forbids it
 */
export const readMemory = (storage, store) => {
  const key = `forecourt-chat-${store}`;
  const memory = { ...EMPTY, waiting: [], ...stored(storage, key) };
  const save = () => {
    try {
      storage().setItem(key, JSON.stringify(memory));
    } catch {
      // As above.
    }
  };
  return { memory, save };
};
