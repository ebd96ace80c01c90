// The table of `npm run security`, out of Playwright's JSON report: one row per item of Electron's list and of our
// own, with what proves it and what came out.

/**
 * @typedef {object} Row
 * @property {string} row item of security-list.ts
 * @property {'green' | 'red' | 'not here'} result
 * @property {string[]} tests titles
 * @property {string[]} evidence what was counted, why it cannot be proved here, or what failed
 */

/** Every test of the report with its outcome. */
function testsOf(report) {
  const found = [];
  const visit = (suite) => {
    for (const inner of suite.suites ?? []) visit(inner);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests)
        found.push({ title: spec.title, ok: spec.ok && test.status === 'expected', ...test });
    }
  };
  for (const suite of report.suites ?? []) visit(suite);
  return found;
}

/** Annotations of the test itself and those made while it ran, each once. */
function annotationsOf(test) {
  const all = [
    ...(test.annotations ?? []),
    ...(test.results ?? []).flatMap((result) => result.annotations ?? []),
  ];
  const seen = new Set();
  return all.filter(({ type, description }) => {
    const key = `${type} ${description}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/**
 * @param {object} report Playwright's JSON
 * @param {readonly string[]} rows names in the order of the table
 * @returns {Row[]} a row nobody stands for is red: silence is no proof
 */
export function tableOf(report, rows) {
  const tests = testsOf(report).map((test) => ({ ...test, notes: annotationsOf(test) }));
  const textsOf = (test, type) =>
    test.notes.filter((note) => note.type === type).map(({ description }) => description);
  return rows.map((row) => {
    const mine = tests.filter((test) => textsOf(test, 'security').includes(row));
    const failed = mine.filter(({ ok }) => !ok);
    const notHere = mine.flatMap((test) => textsOf(test, 'not here'));
    const evidence = mine.flatMap((test) => textsOf(test, 'evidence'));
    const titles = mine.map(({ title }) => title);
    if (mine.length === 0) return { row, result: 'red', tests: [], evidence: ['no test stands for it'] };
    if (failed.length > 0) {
      return { row, result: 'red', tests: titles, evidence: failed.map(({ title }) => `failed: ${title}`) };
    }
    // Partly proved is not proved: what is missing is said.
    if (notHere.length > 0)
      return { row, result: 'not here', tests: titles, evidence: [...new Set(notHere)] };
    return { row, result: 'green', tests: titles, evidence };
  });
}

/** @param {Row[]} table @param {Record<string, string>} names full names by row */
export function printTable(table, names) {
  const lines = table.flatMap(({ row, result, tests, evidence }) => [
    `${row.padEnd(13)} ${result.padEnd(9)} ${names[row] ?? ''}`,
    ...tests.map((title) => `${' '.repeat(24)}- ${title}`),
    ...evidence.map((text) => `${' '.repeat(24)}= ${text}`),
  ]);
  const count = (result) => table.filter((line) => line.result === result).length;
  const sum = `${count('green')} green, ${count('red')} red, ${count('not here')} cannot be proved on this machine`;
  return `${lines.join('\n')}\n\n${sum}\n`;
}
