/* Numbers and names as people say them. */

import { title } from '/parts/dom.js';

const CLOCKS = {
  FIRST_RESPONSE: 'First answer',
  FIRST_ATTEMPT: 'First attempt',
  FIRST_CONTACT: 'First contact',
  HANDOFF_PICKUP: 'Handoff picked up',
  CALLBACK: 'Promised callback',
  HOT_SIGNAL: 'Hot signal',
  APPRAISAL: 'Appraisal',
  OFFER_NEXT_DATE: 'Next date of an offer',
  NEXT_ACTION: 'Next action',
};

/** 75 becomes "1 h 15 min". */
export const span = (minutes) => {
  const all = Math.abs(Math.round(minutes));
  const days = Math.floor(all / 1440);
  const hours = Math.floor((all % 1440) / 60);
  if (days) {
    return hours ? `${days} d ${hours} h` : `${days} d`;
  }
  if (hours) {
    return all % 60 ? `${hours} h ${all % 60} min` : `${hours} h`;
  }
  return `${all} min`;
};

export const percent = (value) => (value === undefined || value === null ? '\u2013' : `${Number(value.toFixed(1))} %`);

export const number = (value) => (value === undefined || value === null ? '\u2013' : value.toLocaleString('en-US'));

/** A key of the API as it is read: clocks, stages and roles by their words, names as they are. */
export const label = (by, key) => {
  if (by === 'CLOCK') {
    return CLOCKS[key] || key;
  }
  if (key === '') {
    return 'Nobody';
  }
  return by === 'STAGE' || by === 'TEAM' ? role(key) : key;
};

const role = (key) => ({ REP: 'Sales', BDC: 'BDC', CAPTURE: 'Capture' })[key] || title(key);

/** FIRST_PARTY becomes "First party"; what somebody named themselves stays as it is. */
export const part = (row) => (row.label === '' ? 'None' : /^[A-Z][A-Z_]+$/.test(row.label) ? title(row.label) : row.label);

export const time = (moment) => new Date(moment).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });
