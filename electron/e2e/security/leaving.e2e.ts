/** No page of ours can be led away, open a window, hold a frame or a webview, or have anything opened outside. */
import { insideTheEngine, waysOut } from './addresses';
import { expect, HOME, logOf, openedOutside, test } from './house';
import { proves, tell } from './security-list';

test('navigation in every way a page or a hand can start it', proves('13'), async ({ home }) => {
  const { page } = home.app;
  const { port } = home.listener;
  const addresses = [...waysOut(port).map(({ address }) => address), ...insideTheEngine];
  for (const address of addresses) {
    await page.evaluate((to) => {
      const attempt = (what: () => void): void => {
        try {
          what();
        } catch {
          // refused at once: as good
        }
      };
      const clicked = (attributes: Record<string, string>): void => {
        const link = document.createElement('a');
        for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
        document.body.append(link);
        link.click();
        link.remove();
      };
      attempt(() => (location.href = to));
      attempt(() => location.assign(to));
      attempt(() => location.replace(to));
      attempt(() => clicked({ href: to }));
      attempt(() => clicked({ href: to, target: '_top' }));
      attempt(() => history.pushState({}, '', to));
      attempt(() => {
        const refresh = document.createElement('meta');
        refresh.httpEquiv = 'refresh';
        refresh.content = `0;url=${to}`;
        document.head.append(refresh);
        refresh.remove();
      });
      for (const method of ['get', 'post']) {
        attempt(() => {
          const form = document.createElement('form');
          form.action = to;
          form.method = method;
          document.body.append(form);
          form.submit();
          form.remove();
        });
      }
    }, address);
  }
  await expect.poll(() => logOf(home.app)).toContain(`navigation refused: http://127.0.0.1:${port}/`);
  await expect.poll(() => logOf(home.app)).toContain('navigation refused: app://other-house/index.html');
  expect(await page.title()).not.toBe('gone');
  tell(`${addresses.length} addresses x 9 ways: the same document stays`);
});

test(
  'the empty page, which Chromium opens without asking, leads straight back',
  proves('13'),
  async ({ house }) => {
    const { page } = house.app;
    const back = page.waitForEvent('framenavigated', (frame) => frame.url() === HOME);
    await page.evaluate(() => {
      location.href = 'about:blank';
    });
    await back;
    await house.app.untilStarted();
  },
);

test('files, addresses and text dropped on the window', proves('13'), async ({ home }) => {
  const { page } = home.app;
  const file = home.computer.writeFile(
    'dropped.html',
    '<title>gone</title><script>document.title="gone"</script>',
  );
  const session = await page.context().newCDPSession(page);
  const carried = [
    { items: [], files: [file], dragOperationsMask: 1 },
    {
      items: [{ mimeType: 'text/uri-list', data: `http://127.0.0.1:${home.listener.port}/` }],
      files: [],
      dragOperationsMask: 1,
    },
    {
      items: [{ mimeType: 'text/html', data: '<img src=x onerror="document.title=`gone`">' }],
      files: [],
      dragOperationsMask: 1,
    },
  ];
  for (const data of carried) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    }
  }
  await session.detach();
  await page.evaluate(() => fetch('/index.html'));
  expect(await page.title()).not.toBe('gone');
});

test('windows, by script, by target, by middle click and with keys', proves('14'), async ({ home }) => {
  const { page } = home.app;
  const addresses = [...waysOut(home.listener.port).map(({ address }) => address), HOME, 'about:blank', ''];
  for (const address of addresses) {
    expect(await page.evaluate((to) => window.open(to) === null, address), address).toBe(true);
    expect(await page.evaluate((to) => window.open(to, 'x', 'popup,noopener') === null, address)).toBe(true);
    await page.evaluate((to) => {
      document.querySelector('#way-out')?.remove();
      const link = document.createElement('a');
      link.id = 'way-out';
      link.href = to;
      link.target = '_blank';
      link.textContent = 'out';
      link.setAttribute('style', 'position:fixed;top:0;left:0;width:60px;height:30px;z-index:99999');
      document.body.append(link);
    }, address);
    const link = page.locator('#way-out');
    await link.click();
    await link.click({ button: 'middle' });
    await link.click({ modifiers: ['Control'] });
    await link.click({ modifiers: ['Shift'] });
  }
  await page.evaluate(() => document.querySelector('#way-out')?.remove());
  await expect
    .poll(() => logOf(home.app))
    .toContain(`window refused: http://127.0.0.1:${home.listener.port}/`);
  tell(`${addresses.length} addresses x 6 ways: 0 windows`);
});

test('frames, objects and webviews', proves('11', '12', '13'), async ({ home }) => {
  const { page } = home.app;
  const tags = ['iframe', 'frame', 'object', 'embed', 'webview', 'portal', 'fencedframe'];
  for (const { address } of [...waysOut(home.listener.port), { address: 'about:blank' }, { address: HOME }]) {
    await page.evaluate(
      ({ to, names }) => {
        for (const tag of names) {
          const element = document.createElement(tag);
          const more = {
            allowpopups: '',
            nodeintegration: '',
            disablewebsecurity: '',
            webpreferences: 'sandbox=no',
            preload: to,
          };
          try {
            for (const [name, value] of Object.entries(tag === 'webview' ? more : {}))
              element.setAttribute(name, value);
            element.setAttribute(tag === 'object' ? 'data' : 'src', to);
          } catch {
            continue; // Trusted Types refuse the address already here
          }
          element.className = 'foreign';
          document.body.append(element);
        }
      },
      { to: address, names: tags },
    );
  }
  // A round through page and main: what the frames asked for before it has been decided.
  await page.evaluate(() => fetch('/index.html'));
  await home.app.electron.evaluate(() => undefined);
  const inner = page.frames().filter((frame) => frame !== page.mainFrame());
  const shown = inner.map((frame) => frame.url());
  expect(shown.filter((url) => !/^(|about:blank|about:srcdoc|chrome-error:.*)$/.test(url))).toEqual([]);
  const loaded = await page.evaluate(() => {
    const frames = Array.from(document.querySelectorAll('iframe'));
    const texts = frames.map((frame) => {
      try {
        return frame.contentDocument?.body.textContent ?? '';
      } catch {
        return ''; // another origin's error page: nothing of ours, nothing readable
      }
    });
    const isWebview = Array.from(document.querySelectorAll('webview')).some((view) => 'getURL' in view);
    document.querySelectorAll('.foreign').forEach((element) => element.remove());
    return { text: texts.join('').trim(), isWebview };
  });
  expect(loaded).toEqual({ text: '', isWebview: false });
  const kinds = await home.app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getType()),
  );
  expect(kinds).toEqual(['window']);
  tell('a webview is an unknown element; 0 guests, 0 foreign documents in frames');
});

test('a webview that got past the tag would still be refused', proves('12'), async ({ home }) => {
  // The tag is off in every window of ours, so the handler is asked directly, as Electron would ask it.
  const isPrevented = await home.app.electron.evaluate(({ BrowserWindow }) => {
    let prevented = false;
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.emit(
      'will-attach-webview',
      { preventDefault: () => (prevented = true) },
      {},
      { src: 'https://example.invalid/' },
    );
    return prevented;
  });
  expect(isPrevented).toBe(true);
});

test('nothing is ever opened outside', proves('15'), async ({ home }) => {
  const { page } = home.app;
  const schemes = [
    'mailto:a@example.invalid',
    'tel:10086',
    'ms-settings:privacy',
    'search-ms:query=a',
    'smb://server/share',
    'vscode://file/etc/passwd',
  ];
  for (const address of schemes) {
    await page.evaluate((to) => {
      location.href = to;
      window.open(to);
    }, address);
  }
  await page.evaluate(() => fetch('/index.html'));
  expect(await openedOutside(home.app)).toBe(0);
  tell(`openExternal and openPath called 0 times, ${schemes.length} outside schemes refused`);
});
