/** F14: sixty payloads in every text field run nowhere: on no screen, on no paper, in no package, in no file name. */
import { NOW } from '../machine/computer';
import { expect, test } from '../fixtures';
import { forgottenFields, hostileBranch } from './hostile-text/hostile-branch';
import { whyNoBrowser } from './hostile-text/package-check';
import { payloads } from './hostile-text/payloads';
import { takeTour } from './hostile-text/tour';
import { cannotProveHere, proves, tell } from './security-list';

const DEADLINE_MS = 300_000;

test('sixty payloads in every text field', proves('F14', '7'), async ({ computer, newApp }) => {
  test.setTimeout(DEADLINE_MS);
  const { command, placed } = hostileBranch(NOW);
  await takeTour({
    computer,
    app: newApp,
    command,
    searched: ['<img src=x onerror=hit=1>', '"><script>hit=1</script>'],
    name: '<img src=x onerror=hit=1>',
    step: (name, work) => test.step(name, work),
  });
  const why = whyNoBrowser();
  if (why !== undefined) cannotProveHere(`${why}: the index of the package was not opened`);

  // A text field made tomorrow is in here by itself; if it is not, it is told by name.
  expect(forgottenFields(placed)).toEqual([]);
  const all = new Set([...placed.values()].flatMap((given) => [...given]));
  expect([...payloads].filter((payload) => !all.has(payload))).toEqual([]);
  const pairs = [...placed.values()].reduce((sum, given) => sum + given.size, 0);
  tell(
    `${payloads.length} payloads, ${placed.size} text fields (${pairs} pairs): screens, search, paper, package, workbook, toast, file names; npm run faults -- --full --only F14 has each in all fields at once`,
  );
});
