/* Counts visits, vehicle pages viewed, and the time spent on them. */

const VISIT_ENDS = 30 * 60_000;
const LONGEST_SOURCE = 100;
const SILENT = ['hidden', 'password'];

/** Counts a page; a visit ends after half an hour without one. */
export const beginPage = (memory, { now, vin, source }) => {
  if (now - memory.last > VISIT_ENDS) {
    memory.visits += 1;
  }
  if (vin) {
    memory.pages += 1;
  }
  memory.source ||= source;
  memory.last = now;
};

/** Counts the seconds since a moment spent on a vehicle page. */
export const countTime = (memory, { since, now, looking }) => {
  if (looking) {
    memory.seconds += Math.round((now - since) / 1000);
  }
  memory.last = now;
};

/** Returns whether a change of this field is progress in filling out a form of the site. */
export const isFilled = ({ form, name, value, type }) => Boolean(form && name && value && !SILENT.includes(type));

/** Returns the browsing behavior that is sent to the store. */
export const behavior = ({ visits, pages, seconds, depth }) => ({
  visits,
  vehiclePagesViewed: pages,
  secondsOnVehiclePage: seconds,
  formDepth: depth,
});

/** Where the visitor came from: the campaign in the address, or the site before; null if neither is known. */
export const sourceOf = (search, referrer, host) => {
  const campaign = new URLSearchParams(search).get('utm_source');
  if (campaign) {
    return campaign.slice(0, LONGEST_SOURCE);
  }
  try {
    const from = new URL(referrer).host;
    return from && from !== host ? from.slice(0, LONGEST_SOURCE) : null;
  } catch {
    return null;
  }
};

/** Finds a VIN in structured data (schema.org, JSON-LD). */
export const vinIn = (data) => {
  if (Array.isArray(data)) {
    return data.map(vinIn).find(Boolean) ?? null;
  }
  return data && typeof data === 'object'
    ? data.vehicleIdentificationNumber || vinIn(data['@graph'] || data.mainEntity)
    : null;
};

/** Finds the VIN of a page's car in the texts of its structured data. */
export const vinOf = (texts) => {
  for (const text of texts) {
    try {
      const vin = vinIn(JSON.parse(text));
      if (vin) {
        return vin;
      }
    } catch {
      // Invalid structured data on the dealer's page.
    }
  }
  return null;
};
