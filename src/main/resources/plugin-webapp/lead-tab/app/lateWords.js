/*
 * Tasklist shows the keys of words (SEARCH_PLACEHOLDER) where its words arrive after it has drawn a list. This
 * puts the words in their place.
 */

const KEY = /^[A-Z]{3,}(_[A-Z]+)*$/;
const WORDS = '/camunda/app/tasklist/locales/en.json';
/** Milliseconds after the start: the words come within seconds, and lists are drawn right away. */
const MOMENTS = [500, 1_500, 3_000, 6_000, 12_000];

/** Returns the words for a text that is the key of some, else nothing. */
export const wordsFor = (text, labels) => (KEY.test(text.trim()) ? labels[text.trim()] : undefined);

const replaceKeys = (root, labels) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = wordsFor(texts.currentNode.data, labels);
    if (words) {
      texts.currentNode.data = words;
    }
  }
  for (const field of root.querySelectorAll('[placeholder]')) {
    field.placeholder = wordsFor(field.placeholder, labels) ?? field.placeholder;
  }
};

export const replaceLateWords = async () => {
  try {
    const { labels } = await (await fetch(WORDS)).json();
    MOMENTS.forEach((moment) => setTimeout(() => replaceKeys(document.body, labels), moment));
  } catch {
    // The keys stay; everything works.
  }
};
