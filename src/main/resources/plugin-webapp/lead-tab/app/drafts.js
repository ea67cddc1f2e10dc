/*
 * What a user typed for a lead and has not sent, for as long as the browser's tab is open: it survives other
 * tabs of the task, other leads, Back, and a reload.
 */

const PREFIX = 'forecourt-draft-';
const KEPT = ['draft', 'panel', 'editing', 'reassigning', 'scroll'];

export const saveDraft = (leadId, tab, storage = globalThis.sessionStorage) => {
  const typed = Object.fromEntries(KEPT.filter((name) => tab[name]).map((name) => [name, tab[name]]));
  try {
    storage.setItem(PREFIX + leadId, JSON.stringify(typed));
  } catch {
    // No storage: what is typed lives as long as the tab.
  }
};

export const loadDraft = (leadId, storage = globalThis.sessionStorage) => {
  try {
    return JSON.parse(storage.getItem(PREFIX + leadId)) ?? {};
  } catch {
    return {};
  }
};
