/* bpmn-js imports files of its own without their ending, as bundlers allow; Node does not. */

const MISSING = ['ERR_MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT'];

const isMissing = (error) => MISSING.includes(error.code);

export const resolve = async (specifier, context, nextResolve) => {
  for (const ending of ['', '.js']) {
    try {
      return await nextResolve(specifier + ending, context);
    } catch (error) {
      if (!isMissing(error)) {
        throw error;
      }
    }
  }
  return nextResolve(`${specifier}/index.js`, context);
};
