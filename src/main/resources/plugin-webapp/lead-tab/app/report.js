/* Reports of the user about the lead of a tab. */

import { newId } from './heldReports.js';
import { checkReport, reports } from './reporting.js';
import { isContact, reportWords } from './steps.js';

const reported = (tab, words, finishes) => {
  tab.held = null;
  if (finishes) {
    tab.finish(words);
  } else {
    tab.update({ news: words });
    tab.refresh();
  }
};

/** Checks a report, then holds it for as long as it can be undone. */
const hold = async (tab, fields, when, finishes) => {
  const report = { id: newId(), ...fields };
  await checkReport(tab.leadId, report);
  const words = reportWords(report, when);
  const undone = tab.panel;
  tab.held = { words, hasNote: Boolean(report.note), undone };
  tab.panel = null;
  reports.hold({
    person: tab.me,
    leadId: tab.leadId,
    report,
    onSent: () => reported(tab, words, finishes),
    onFailed: (problem) => {
      tab.update({ held: null, panel: undone });
      tab.show(problem);
      tab.draw();
    },
  });
};

/** Reports what completes the task. */
export const report = (tab, fields, when) => hold(tab, { task: tab.task.id, ...fields }, when, true);

/** In a contact task the contact completes it; in any other task it is only logged. */
export const reportContact = (tab, contact, note) =>
  isContact(tab.task) ? report(tab, { contact, note }) : hold(tab, { contact, note }, '', false);

export const reportNote = async (tab, note) => {
  if (note?.trim()) {
    await hold(tab, { note }, '', false);
  }
};

export const addNote = (tab, note) => {
  tab.held.note = note;
  reports.amend({ note });
};

export const undo = (tab) => {
  reports.undo();
  tab.update({ held: null, panel: tab.held.undone, news: 'Undone. Nothing was saved.' });
};
