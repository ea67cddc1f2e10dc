/* The paths of the server that modules import from, and where their files lie. */

const PLACES = [
  [/^\/parts\//, '../../../main/resources/static/parts/'],
  [/^\/webjars\/lit-html\/[^/]+\//, '../../../../node_modules/lit-html/node/'],
];

export const resolve = (specifier, context, nextResolve) => {
  const place = PLACES.find(([path]) => path.test(specifier));
  return nextResolve(place ? new URL(specifier.replace(place[0], place[1]), import.meta.url).href : specifier, context);
};
