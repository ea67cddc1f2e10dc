/* Reports of the user about the lead of a tab. */

import { button } from '/parts/controls.js';
import { html, render } from '/parts/lit.js';
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

/** A report that the user has left fails out of sight: it says so wherever the user is now. */
const tellElsewhere = (text) => {
  const notice = document.createElement('div');
  notice.className = 'lead-notice';
  const close = button('OK', 'lead-notice-close', () => notice.remove());
  render(
    html`<p role="alert" data-testid="lead-notice">${text}</p>
      ${close}`,
    notice,
  );
  document.body.append(notice);
};

const failed = (tab, { report, words, undone }, problem) => {
  if (tab.root.isConnected) {
    // The same report, sent again, must not count twice where only the answer was lost.
    tab.failed = report;
    tab.update({ held: null, panel: undone });
    tab.show(problem);
    tab.draw();
    return true;
  }
  const then = problem.refused ? problem.message : 'It is sent again as soon as the server answers.';
  tellElsewhere(`${tab.workspace.customer}: "${words}" was not saved. ${then}`);
  return false;
};

const same = (one, other) => JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });

/** Checks a report, then holds it for as long as it can be undone. */
const hold = async (tab, fields, when, finishes) => {
  const report = { id: newId(), ...fields };
  if (tab.failed && same(tab.failed, report)) {
    report.id = tab.failed.id;
  }
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
    onFailed: (problem) => failed(tab, { report, words, undone }, problem),
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
