// Packages that are imported by a library we ship but never reached by us, and that may not be shipped: their
// place is taken by a module that says so if it ever is.

/** @type {Readonly<Record<string, string>>} why each is left out */
export const leftOut = {
  // ExcelJS reads workbooks as a stream with it; we only write with ExcelJS. Below it lies buffers@0.1.1, whose
  // author states no licence.
  unzipper: 'reading a workbook as a stream',
};

const MARK = '\0left-out:';

/** A plugin of the bundler. @returns {import('vite').Plugin} */
export function leaveOut() {
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (source) => (Object.hasOwn(leftOut, source) ? `${MARK}${source}` : undefined),
    load(id) {
      if (!id.startsWith(MARK)) return undefined;
      const what = leftOut[id.slice(MARK.length)];
      return `export function Parse() { throw new Error(${JSON.stringify(`${what} is left out of this program`)}); }`;
    },
  };
}
