/* Positions of badges on the elements of a diagram. */

const WORK = /Task$|CallActivity$|SubProcess$|IntermediateCatchEvent$/;
const UNDER = { bottom: -4, left: 14 };

/** Returns whether instances spend time in an element, on work or waiting. */
export const isWork = (element) => WORK.test(element?.type || '');

const below = (first, second) => {
  if (second.y === first.y) {
    return 4;
  }
  return second.y > first.y ? 8 : -26;
};

/** A flow's badge is at its gateway, a boundary event's below the event. */
export const placeOf = (element) => {
  if (!element?.waypoints) {
    return UNDER;
  }
  const [first, second] = element.waypoints;
  const left = Math.min(...element.waypoints.map(({ x }) => x));
  const top = Math.min(...element.waypoints.map(({ y }) => y));
  const right = second.x > first.x ? 6 : 4;
  return { left: first.x - left + right, top: first.y - top + below(first, second) };
};
