// The table at the end of `npm run faults`, on stdout.

/** @param {Record<string, import('./progress.mjs').TestProgress>} tests */
export function printTable(tests) {
  const rows = Object.entries(tests).sort(([a], [b]) => parseInt(a.slice(1), 10) - parseInt(b.slice(1), 10));
  const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  const lines = rows.map(([key, { what, wanted, count, failed }]) => {
    const rest = count < wanted ? `  (${number(wanted - count)} to go)` : '';
    return `${key.split('/')[0].padEnd(4)} ${what.padEnd(66)} ${number(count).padStart(10)} ${number(failed).padStart(7)}${rest}`;
  });
  const head = `${'test'.padEnd(4)} ${''.padEnd(66)} ${'count'.padStart(10)} ${'failed'.padStart(7)}`;
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);
  if (rows.some(([, { count, wanted }]) => count < wanted)) {
    process.stdout.write('Not finished: the same command goes on from here.\n');
  }
}
