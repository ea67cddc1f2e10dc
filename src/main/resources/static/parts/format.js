/* Words for codes. */

/* +15155550201 becomes "(515) 555-0201"; numbers of other countries stay as they are. */
export const phone = (e164) => e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

/** NOT_REACHED becomes "Not reached". */
export const title = (text) => text.charAt(0) + text.slice(1).toLowerCase().replaceAll('_', ' ');
