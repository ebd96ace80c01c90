/** The policy the page really gets, and what it keeps from running. */
import { expect, HOME, test } from './house';
import { proves } from './security-list';

test('the policy of the page', proves('7'), async ({ home }) => {
  const readPolicy = () =>
    home.app.page.evaluate(async (address) => {
      const answer = await fetch(address);
      return answer.headers.get('content-security-policy') ?? '';
    }, HOME);
  const policy = await readPolicy();
  const directives = Object.fromEntries(
    policy.split('; ').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')]),
  );
  expect(directives).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  });
  expect(directives['style-src']).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{24}'$/);
  expect(policy).not.toContain('unsafe');
  // A nonce that came twice would be no secret.
  expect(await readPolicy()).not.toBe(policy);
});

test('the page in the window has that policy, not only the header', proves('7'), async ({ home }) => {
  const expected = ['style-src-elem', 'base-uri', 'connect-src'];
  const refused = await home.app.page.evaluate(async (awaited) => {
    const LIMIT_MS = 20_000;
    const seen: string[] = [];
    // The engine tells of each refusal in a task of its own, some time later.
    const told = new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, LIMIT_MS);
      document.addEventListener('securitypolicyviolation', function note({ effectiveDirective }) {
        seen.push(effectiveDirective);
        if (!awaited.every((directive) => seen.includes(directive))) return;
        clearTimeout(limit);
        document.removeEventListener('securitypolicyviolation', note);
        resolve();
      });
    });
    const add = (tag: string, attributes: Record<string, string>): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.head.append(element);
      element.remove();
    };
    add('style', {});
    const style = document.createElement('style');
    style.textContent = 'body{color:red}';
    document.head.append(style);
    style.remove();
    add('base', { href: 'app://other-house/' });
    await fetch('http://127.0.0.1:1/').catch(() => undefined);
    await told;
    return seen;
  }, expected);
  expect(new Set(refused)).toEqual(new Set(expected));
});

test('script that is not ours', proves('7'), async ({ home }) => {
  const outcome = await home.app.page.evaluate(() => {
    let refused = 0;
    const attempt = (what: () => void): void => {
      try {
        what();
      } catch {
        refused += 1;
      }
    };
    const own = window as unknown as { ran?: boolean };
    const attempts = [
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
      },
      () => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">'),
      () => (document.createElement('div').innerHTML = '<b>a</b>'),
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      () => document.write('<script>window.ran = true</script>'),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      () => setTimeout('window.ran = true', 0),
      () => new DOMParser().parseFromString('<b>a</b>', 'text/html'),
      () => document.createRange().createContextualFragment('<b>a</b>'),
    ];
    for (const what of attempts) attempt(what);
    return { refused, tried: attempts.length, ran: own.ran === true };
  });
  expect(outcome).toEqual({ refused: outcome.tried, tried: 7, ran: false });
});

test('text becomes no script', proves('7'), async ({ home }) => {
  // Subtle: the tool that runs this in the page may eval; a later task of the page's own may not.
  const outcome = await home.app.page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        setTimeout(() => {
          const own = window as unknown as Record<string, (code: string) => unknown>;
          const attempts = [
            () => own['eval']?.('1'),
            () => own['Function']?.('return 1'),
            () => Reflect.construct((async () => undefined).constructor, ['return 1']) as unknown,
          ];
          resolve(
            attempts.map((what) => {
              try {
                what();
                return 'ran';
              } catch {
                return 'refused';
              }
            }),
          );
        }, 0);
      }),
  );
  expect(new Set(outcome)).toEqual(new Set(['refused']));
});

test('handlers in attributes do not run', proves('7'), async ({ home }) => {
  const ran = await home.app.page.evaluate(async () => {
    const own = window as unknown as { ran?: boolean };
    const button = document.createElement('button');
    try {
      button.setAttribute('onclick', 'window.ran = true');
    } catch {
      // newer engines: Trusted Types refuse the attribute itself
    }
    document.body.append(button);
    button.click();
    button.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    return own.ran === true;
  });
  expect(ran).toBe(false);
});
