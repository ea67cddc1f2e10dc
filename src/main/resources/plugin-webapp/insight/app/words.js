/* Formats of numbers and names. */

import { title } from '/parts/format.js';

export const NONE = '\u2013';

const DAY = 1440;
const HOUR = 60;
const ROLES = { REP: 'Sales', BDC: 'BDC' };

const isMissing = (value) => value === undefined || value === null;

const parts = (more, moreUnit, less, lessUnit) =>
  less ? `${more} ${moreUnit} ${less} ${lessUnit}` : `${more} ${moreUnit}`;

/** Minutes in words: 75 becomes "1 h 15 min". */
export const span = (minutes) => {
  const all = Math.abs(Math.round(minutes));
  if (all >= DAY) {
    return parts(Math.floor(all / DAY), 'd', Math.floor((all % DAY) / HOUR), 'h');
  }
  return all >= HOUR ? parts(Math.floor(all / HOUR), 'h', all % HOUR, 'min') : `${all} min`;
};

/** Seconds in words; as minutes from one minute on. */
export const stay = (seconds) => (seconds < 60 ? `${Math.round(seconds)} s` : span(seconds / 60));

export const percent = (value) => (isMissing(value) ? NONE : `${Number(value.toFixed(1))}%`);

/** A part of a whole in percent; undefined of nothing. */
export const share = (counted, of) => (of ? (100 * counted) / of : undefined);

export const number = (value) => (isMissing(value) ? NONE : value.toLocaleString('en-US'));

export const money = (value) =>
  isMissing(value) ? NONE : value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A mark from 1 to 5. */
export const mark = (value) => (isMissing(value) ? NONE : value.toFixed(1));

/** Returns the label of a key of the API: stages and roles in words, names unchanged. */
export const label = (by, key) => {
  if (key === '') {
    return 'Unassigned';
  }
  return by === 'STAGE' || by === 'TEAM' ? ROLES[key] || title(key) : key;
};

/** FIRST_PARTY becomes "First party"; names that people chose stay unchanged. */
export const part = (row) => {
  if (row.label === '') {
    return 'None';
  }
  return /^[A-Z][A-Z_]+$/.test(row.label) ? title(row.label) : row.label;
};

export const time = (moment) =>
  new Date(moment).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });

export const day = (moment) =>
  moment ? new Date(moment).toLocaleDateString('en-US', { month: 'short', day: 'numeric' }) : NONE;

/** "Mar 11, 10:05 AM". */
export const moment = (at) =>
  new Date(at).toLocaleString('en-US', { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
