/** app:// serves the listed files of the program and nothing else, however the address is written. */
import { climbs, otherQuestions } from './addresses';
import { expect, HOME, test } from './house';
import { proves, tell } from './security-list';

test('forty addresses that try to climb out of the program folder', proves('18'), async ({ home }) => {
  expect(new Set(climbs).size).toBe(40);
  const addresses = [...climbs.map((path) => `app://branch-handbook/${path}`), ...otherQuestions];
  const { page, electron } = home.app;
  const fromPage = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (address) => {
          try {
            new URL(address);
          } catch {
            return 404; // the engine itself does not take it for an address
          }
          return (await fetch(address)).status;
        }),
      ),
    addresses,
  );
  expect(fromPage.map((status, at) => `${status} ${addresses[at]?.slice(0, 120) ?? ''}`)).toEqual(
    addresses.map((address) => `404 ${address.slice(0, 120)}`),
  );
  // Main's own loader writes addresses a little differently; the answer is the same.
  const fromMain = await electron.evaluate(
    async ({ session }, all) => {
      const statuses: (number | string)[] = [];
      for (const address of all) {
        // What main's loader does not take for an address never reaches the protocol.
        const status = await session.defaultSession.fetch(address).then(
          (answer) => answer.status,
          (error: unknown) => (String(error).includes('Invalid URL') ? 404 : String(error)),
        );
        statuses.push(status);
      }
      return statuses;
    },
    climbs.map((path) => `app://branch-handbook/${path}`),
  );
  expect(new Set(fromMain)).toEqual(new Set([404]));
  tell(
    `${climbs.length} traversal addresses and ${otherQuestions.length} other questions, from page and main: 404`,
  );
});

test('other methods and other hosts get nothing', proves('18'), async ({ home }) => {
  const outcome = await home.app.page.evaluate(async (address) => {
    const statusOf = (to: string, method: string): Promise<number> =>
      fetch(to, { method }).then(
        (answer) => answer.status,
        () => 0,
      );
    return {
      methods: await Promise.all(
        ['POST', 'PUT', 'DELETE', 'OPTIONS'].map((method) => statusOf(address, method)),
      ),
      hosts: await Promise.all(
        ['app://other-house/index.html', 'app://branch-handbook.evil/index.html', 'app:///index.html'].map(
          (to) => statusOf(to, 'GET'),
        ),
      ),
    };
  }, HOME);
  expect(new Set(outcome.methods)).toEqual(new Set([404]));
  for (const status of outcome.hosts) expect([0, 404]).toContain(status);
});

test('our page is a secure origin of its own, frozen by name', proves('18'), async ({ home }) => {
  const seen = await home.app.page.evaluate(() => ({
    origin: location.origin,
    secure: isSecureContext,
    scheme: location.protocol,
  }));
  expect(seen).toEqual({ origin: 'app://branch-handbook', secure: true, scheme: 'app:' });
});
