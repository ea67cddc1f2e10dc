/*
 * Reports that can be undone for ten seconds. A report is sent when its time is up, or at once when the user
 * leaves the lead or the page. Until the server has it, a copy is in the browser's storage, so that a page
 * that was closed too early sends it when it opens next. The server applies each report once, by its id.
 */

const HOLD = 10_000;
const RETRY = 20_000;
/** A page that still runs sends its report itself. */
const ABANDONED = 60_000;
const PREFIX = 'forecourt-report-';

/** Also where the page has no secure origin, which crypto.randomUUID needs. */
export const newId = (crypto = globalThis.crypto) => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Storage that does nothing where the browser allows none. */
const safely = (use) => {
  try {
    return use();
  } catch {
    return null;
  }
};

export class HeldReports {
  /**
   * @param send takes lead id, report and whether the page is being left; fails with `refused` set where the
   *   server will never take the report
   * @param storage like localStorage
   */
  constructor({ send, storage, clock = Date.now, setTimer, clearTimer }) {
    Object.assign(this, { send, storage, clock });
    // The browser's own functions refuse to be called as methods.
    this.setTimer = setTimer ?? ((run, delay) => setTimeout(run, delay));
    this.clearTimer = clearTimer ?? ((timer) => clearTimeout(timer));
    this.held = null;
  }

  /**
   * Holds a report; `onSent` and `onFailed` hear what became of it. `onFailed` returns whether the user has it
   * back, so that it is not sent by itself.
   */
  hold({ person, leadId, report, onSent, onFailed }) {
    this.flush();
    this.held = { person, leadId, report, onSent, onFailed };
    this.restart();
  }

  /** Changes the held report, for example its note, and gives the user another ten seconds. */
  amend(change) {
    if (this.held) {
      Object.assign(this.held.report, change);
      this.restart();
    }
  }

  restart() {
    const { person, leadId, report } = this.held;
    this.clearTimer(this.timer);
    const entry = JSON.stringify({ person, leadId, report, at: this.clock() });
    safely(() => this.storage.setItem(PREFIX + report.id, entry));
    this.timer = this.setTimer(() => this.flush(), HOLD);
  }

  /** Forgets the held report. */
  undo() {
    this.clearTimer(this.timer);
    this.forget(this.held);
    this.held = null;
  }

  /** Sends the held report now. */
  flush() {
    const { held } = this;
    this.clearTimer(this.timer);
    this.held = null;
    return held ? this.deliver(held) : Promise.resolve();
  }

  async deliver(held) {
    try {
      await this.send(held.leadId, held.report);
    } catch (problem) {
      const isBack = held.onFailed?.(problem);
      if (problem.refused || isBack) {
        this.forget(held);
      } else {
        this.setTimer(() => this.deliver({ ...held, onFailed: undefined }), RETRY);
      }
      return;
    }
    this.forget(held);
    held.onSent?.();
  }

  forget(held) {
    safely(() => this.storage.removeItem(PREFIX + held.report.id));
  }

  /** Sends what a page of this person was closed with. */
  async sendAbandoned(person) {
    const before = this.clock() - ABANDONED;
    const entries = safely(() => Object.keys(this.storage).filter((key) => key.startsWith(PREFIX))) ?? [];
    for (const key of entries) {
      const entry = safely(() => JSON.parse(this.storage.getItem(key)));
      if (entry?.person === person && entry.at < before) {
        await this.deliver(entry);
      }
    }
  }
}
