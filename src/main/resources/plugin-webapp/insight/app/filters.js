/* Filters of the API by name. */

/** Sets a filter; one without a value is dropped. */
export const narrowed = (filters, name, value) => {
  const { [name]: dropped, ...others } = filters;
  return value ? { ...others, [name]: value } : others;
};
