/* What the chat stores on the dealer's site: the visitor's token and the browsing behavior. */

const EMPTY = { token: null, waiting: [], visits: 0, pages: 0, seconds: 0, depth: 0, source: null, last: 0 };

const stored = (storage, key) => {
  try {
    return JSON.parse(storage().getItem(key) || '{}');
  } catch {
    // Without storage the chat still works, and starts over on the next page.
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
