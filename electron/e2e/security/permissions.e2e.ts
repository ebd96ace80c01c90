/** Nothing is granted but lasting storage and copying, and those two only to our own page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../build/setup/places.mjs';
import { expect, HOME, test } from './house';
import { grantedNames, otherNames, permissionNames } from './permission-names';
import { proves, tell } from './security-list';

const ASKERS = [HOME, 'app://other-house/index.html', 'https://example.invalid/', 'about:blank', ''];

test('the list of permissions is the one of the Electron we ship', proves('5'), () => {
  const types = readFileSync(join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8');
  const lists = types.matchAll(
    /setPermission(?:Check|Request)Handler\(handler:[^\n]*?permission: ((?:'[^']+'(?: \| )?)+)/g,
  );
  const names = new Set<string>();
  for (const [, list = ''] of lists) for (const [, name = ''] of list.matchAll(/'([^']+)'/g)) names.add(name);
  expect([...names].sort()).toEqual([...permissionNames].sort());
});

test('every permission, asked for by us and by others', proves('5'), async ({ home }) => {
  // The handlers cannot be read back from a session. So a new session is made, which the program guards like any
  // other, and what it hands over is kept and asked.
  const answers = await home.app.electron.evaluate(
    async ({ app, BrowserWindow, session }, { names, askers }) => {
      type Request = (c: unknown, n: string, answer: (granted: boolean) => void, d: object) => void;
      type Check = (c: unknown, n: string, origin: string, d: object) => boolean;
      const proto = Object.getPrototypeOf(session.defaultSession) as Record<string, unknown>;
      const kept: { request?: Request; check?: Check; device?: (d: object) => boolean } = {};
      const before = {
        ...kept,
        r: proto['setPermissionRequestHandler'],
        c: proto['setPermissionCheckHandler'],
      };
      const device = proto['setDevicePermissionHandler'];
      proto['setPermissionRequestHandler'] = (handler: Request) => void (kept.request = handler);
      proto['setPermissionCheckHandler'] = (handler: Check) => void (kept.check = handler);
      proto['setDevicePermissionHandler'] = (handler: (d: object) => boolean) => void (kept.device = handler);
      try {
        session.fromPartition(`permissions-${app.getVersion()}`);
      } finally {
        proto['setPermissionRequestHandler'] = before.r;
        proto['setPermissionCheckHandler'] = before.c;
        proto['setDevicePermissionHandler'] = device;
      }
      const { request, check } = kept;
      if (!request || !check || !kept.device) throw new Error('a new session is not guarded');
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      const granted: string[] = [];
      for (const name of names) {
        for (const asker of askers) {
          const isRequestGranted = await new Promise<boolean>((resolve) =>
            request(page, name, resolve, { requestingUrl: asker, isMainFrame: true }),
          );
          if (isRequestGranted) granted.push(`request ${name} ${asker}`);
          if (check(page, name, asker, { isMainFrame: true })) granted.push(`check ${name} ${asker}`);
        }
      }
      return { granted, device: kept.device({ deviceType: 'usb', origin: askers[0] }) };
    },
    { names: [...permissionNames, ...otherNames], askers: ASKERS },
  );
  expect(answers.device).toBe(false);
  const wanted = grantedNames.flatMap((name) => [`request ${name} ${HOME}`, `check ${name} ${HOME}`]);
  expect(answers.granted.sort()).toEqual(wanted.sort());
  tell(
    `${permissionNames.length} permissions x ${ASKERS.length} askers: ${grantedNames.join(', ')} for our page, else none`,
  );
});

test('the page really asks', proves('5'), async ({ home }) => {
  const states = await home.app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const answers: Record<string, string> = {};
    for (const name of names) {
      const status = await navigator.permissions.query({ name: name as PermissionName });
      answers[name] = status.state;
    }
    const outcome = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'granted',
        () => 'denied',
      );
    answers['media'] = await outcome(navigator.mediaDevices.getUserMedia({ audio: true, video: true }));
    answers['screen'] = await outcome(navigator.mediaDevices.getDisplayMedia({ video: true }));
    answers['notify'] = await Notification.requestPermission();
    answers['storage'] = (await navigator.storage.persisted()) ? 'granted' : 'denied';
    return answers;
  });
  const { storage, ...rest } = states;
  expect(storage).toBe('granted');
  expect(new Set(Object.values(rest))).toEqual(new Set(['denied']));
});
