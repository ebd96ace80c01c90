/** Whatever a page asks for, in whatever way: no address outside the house is loaded, and nobody knocks. */
import { waysOut } from './addresses';
import { expect, test } from './house';
import { proves, tell } from './security-list';

test('eight kinds of address in every way a page can load one', proves('1', '6', '8'), async ({ home }) => {
  const { page } = home.app;
  // One of the worker's own scripts may be loading; whoever knocks is counted by the house.
  const kinds = waysOut(home.listener.port);
  let tried = 0;
  for (const { kind, address } of kinds) {
    const outcome = await page.evaluate(loadInEveryWay, address);
    for (const [way, result] of Object.entries(outcome)) {
      expect(result, `${kind} by ${way}`).toBe('refused');
      tried += 1;
    }
  }
  expect(await page.title()).not.toBe('gone');
  tell(`${kinds.length} kinds of address x ${tried / kinds.length} ways: all refused, 0 knocks`);
});

/** Runs in the page. */
async function loadInEveryWay(to: string): Promise<Record<string, string>> {
  // A limit, not a pause: it only matters where something hangs.
  const LIMIT_MS = 30_000;
  const outcomeOf = (start: (resolve: (what: string) => void) => void): Promise<string> =>
    new Promise((resolve) => {
      // A way that neither loads nor fails says so: that is not "refused" and fails the test.
      const deadline = setTimeout(() => resolve('no answer'), LIMIT_MS);
      const settle = (what: string): void => {
        clearTimeout(deadline);
        resolve(what);
      };
      try {
        start(settle);
      } catch {
        settle('refused');
      }
    });
  const element = (tag: string, key: string, more: object = {}): Promise<string> =>
    outcomeOf((resolve) => {
      const made = Object.assign(document.createElement(tag), more);
      made.addEventListener('load', () => resolve('loaded'));
      made.addEventListener('loadeddata', () => resolve('loaded'));
      made.addEventListener('error', () => resolve('refused'));
      made.setAttribute(key, to);
      document.head.append(made);
    });
  const opened = (make: () => { onopen: unknown; onerror: unknown; close: () => void }): Promise<string> =>
    outcomeOf((resolve) => {
      const made = make();
      made.onopen = () => resolve('loaded');
      made.onerror = () => {
        made.close();
        resolve('refused');
      };
    });
  const answered = (asked: () => Promise<unknown>): Promise<string> =>
    outcomeOf((resolve) => {
      asked().then(
        () => resolve('loaded'),
        () => resolve('refused'),
      );
    });
  const socketAddress = to.replace(/^(https?:)?\/\//, 'ws://');
  return {
    fetch: await answered(() => fetch(to)),
    'fetch without cors': await answered(() => fetch(to, { mode: 'no-cors' })),
    xhr: await outcomeOf((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve('loaded');
      request.onerror = () => resolve('refused');
      request.open('GET', to);
      request.send();
    }),
    WebSocket: await opened(() => new WebSocket(socketAddress)),
    EventSource: await opened(() => new EventSource(to)),
    Worker: await outcomeOf((resolve) => {
      const worker = new Worker(to);
      worker.onmessage = () => resolve('loaded');
      worker.onerror = () => resolve('refused');
    }),
    'service worker': await answered(() => navigator.serviceWorker.register(to)),
    import: await answered(() => import(/* @vite-ignore */ to)),
    img: await element('img', 'src'),
    script: await element('script', 'src'),
    video: await element('video', 'src'),
    audio: await element('audio', 'src'),
    stylesheet: await element('link', 'href', { rel: 'stylesheet' }),
    font: await answered(() => new FontFace('Gone', `url("${to}")`).load()),
  };
}

test('hints and beacons, which report nothing back', proves('1'), async ({ home }) => {
  const { page, electron } = home.app;
  for (const { address } of waysOut(home.listener.port)) {
    await page.evaluate((to) => {
      for (const rel of [
        'preconnect',
        'dns-prefetch',
        'prefetch',
        'preload',
        'prerender',
        'manifest',
        'icon',
        'modulepreload',
      ]) {
        const link = Object.assign(document.createElement('link'), { rel });
        link.setAttribute('href', to);
        document.head.append(link);
        link.remove();
      }
      try {
        navigator.sendBeacon(to, 'secret');
      } catch {
        // refused at once: as good
      }
      const anchor = document.createElement('a');
      anchor.setAttribute('ping', to);
      anchor.setAttribute('href', '#/');
      document.body.append(anchor);
      anchor.click();
      anchor.remove();
    }, address);
  }
  // A round through page and main: what was started before it has been answered.
  await page.evaluate(() => fetch('/index.html'));
  await electron.evaluate(() => undefined);
});

test('peer connections find no way out', proves('1'), async ({ home }) => {
  // WebRTC is not under the policy's connect-src: candidates would show addresses of this PC.
  const candidates = await home.app.page.evaluate(async (port) => {
    const found: string[] = [];
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'a', credential: 'b' },
        { urls: `turn:127.0.0.1:${port}?transport=udp`, username: 'a', credential: 'b' },
        { urls: `stun:127.0.0.1:${port}` },
      ],
    });
    const gathered = new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate === null) resolve();
        else if (candidate.candidate !== '') found.push(candidate.candidate);
      };
    });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    await gathered;
    connection.close();
    return found;
  }, home.listener.port);
  expect(candidates).toEqual([]);
});

test('downloads are refused', proves('1'), async ({ home }) => {
  const names = await home.app.page.evaluate(async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['out']));
    link.download = 'out.txt';
    document.body.append(link);
    link.click();
    link.remove();
    await fetch('/index.html');
    return [];
  });
  expect(names).toEqual([]);
  const downloads = await home.app.electron.evaluate(({ session }) =>
    session.defaultSession.listenerCount('will-download'),
  );
  expect(downloads).toBeGreaterThan(0);
});
