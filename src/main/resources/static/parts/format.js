/* Words for codes. */

/** NOT_REACHED becomes "Not reached". */
export const title = (text) => text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' ');
