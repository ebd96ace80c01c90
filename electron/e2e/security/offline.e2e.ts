/**
 * Zero packets: the main job, and the packed program in use, in a network name space of their own, where everything
 * not local would leave through one counted door, under strace that writes down every `connect`.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readRuntime } from '../../../build/runtime.mjs';
import { hasCommand } from '../../../build/setup/command.mjs';
import { root } from '../../../build/setup/places.mjs';
import { PACKED, PROGRAM, whyNotPacked } from './packed-app';
import { cannotProveHere, proves, tell } from './security-list';

const JOB_DEADLINE_MS = 600_000;
/** Addresses for documentation (RFC 5737): nobody has them. The name space has no other network and no way out. */
const PREPARE = `set -e
ip link set lo up
ip link add out0 type veth peer name out1
for side in out0 out1; do ip link set "$side" addrgenmode none; ip link set "$side" up; done
ip addr add 192.0.2.1/24 dev out0
ip route add default dev out0
`;
const COUNT = 'cat /proc/net/dev';

function whyNotHere(): string | undefined {
  if (process.platform !== 'linux') return 'name spaces are Linux';
  const missing = ['strace', 'unshare', 'ip'].filter((name) => !hasCommand(name));
  if (missing.length > 0) return `${missing.join(', ')} missing`;
  const tried = spawnSync('unshare', ['-n', 'sh', '-c', PREPARE], { encoding: 'utf8' });
  return tried.status === 0
    ? undefined
    : `no network name space may be made here: ${tried.stderr.trim().slice(0, 200)}`;
}

function packetsOut(output: string): number {
  // Received: bytes, packets and six more; sent: bytes, packets.
  const [, row = ''] = /^\s*out0:(.*)$/m.exec(output) ?? [];
  return Number(row.trim().split(/\s+/)[9] ?? NaN);
}

test('the counter counts', proves('zero packets'), () => {
  const why = whyNotHere();
  if (why !== undefined) {
    cannotProveHere(why);
    return;
  }
  const knock = `node -e "const s = require('dgram').createSocket('udp4'); s.send('a', 9, '198.51.100.1', () => s.close())"`;
  const counted = spawnSync('unshare', ['-n', 'sh', '-c', `${PREPARE}${knock}\n${COUNT}`], {
    encoding: 'utf8',
  });
  expect(packetsOut(counted.stdout), counted.stdout + counted.stderr).toBeGreaterThan(0);
});

/** What one job did, seen from outside. */
interface Watched {
  packets: number;
  connects: string[];
  /** What the job itself wrote down. */
  report: string;
  seconds: number;
}

/** Runs one job in a name space, the program it starts under strace. */
function watchJob(job: string, program: string, name: string): Watched {
  const folder = mkdtempSync(join(tmpdir(), 'branch-offline-'));
  try {
    const connects = join(folder, 'connects');
    const report = join(folder, 'report');
    const watched = join(folder, 'watched');
    writeFileSync(
      watched,
      `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -e trace=connect -o '${connects}' '${program}' "$@"\n`,
    );
    chmodSync(watched, 0o755);
    const runner = `'${process.execPath}' node_modules/@playwright/test/cli.js test -c build/security/offline.playwright.config.ts ${job}`;
    // Variables of the outer test run would be taken for the inner one's.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([key]) => !/^(TEST_|PW_|PLAYWRIGHT|E2E_JSON|E2E_PLACES)/.test(key)),
    );
    const startedAt = performance.now();
    const done = spawnSync('unshare', ['-n', 'sh', '-c', `${PREPARE}${runner}\n${COUNT}`], {
      cwd: root,
      encoding: 'utf8',
      env: { ...env, [name]: watched, OFFLINE_REPORT: report },
      timeout: JOB_DEADLINE_MS,
    });
    expect(done.status, `${done.stdout}\n${done.stderr}`).toBe(0);
    expect(existsSync(connects)).toBe(true);
    return {
      packets: packetsOut(done.stdout),
      connects: readFileSync(connects, 'utf8')
        .split('\n')
        .filter((line) => line.includes('connect(')),
      report: existsSync(report) ? readFileSync(report, 'utf8') : '',
      seconds: Math.round((performance.now() - startedAt) / 1000),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

function expectSilence({ packets, connects }: Watched): void {
  expect(packets, 'packets that would have left').toBe(0);
  expect(connects.length, 'strace has seen connections at all (to the display)').toBeGreaterThan(0);
  expect(connects.filter((line) => /AF_INET6?\b/.test(line))).toEqual([]);
}

test('the main job sends nothing', proves('zero packets', '1'), () => {
  const why = whyNotHere();
  if (why !== undefined) {
    cannotProveHere(why);
    return;
  }
  test.setTimeout(JOB_DEADLINE_MS);
  const watched = watchJob('main-job', readRuntime().path, 'OFFLINE_PROGRAM');
  expectSilence(watched);
  tell(
    `main job in a name space: 0 packets; strace: ${watched.connects.length} local connects, 0 AF_INET/AF_INET6`,
  );
});

test('the packed program in use sends nothing', proves('zero packets', '1'), () => {
  const why = whyNotHere() ?? whyNotPacked();
  if (why !== undefined) {
    cannotProveHere(why);
    return;
  }
  test.setTimeout(JOB_DEADLINE_MS);
  const watched = watchJob('packed', join(PACKED, PROGRAM), 'OFFLINE_PACKED');
  expectSilence(watched);
  tell(
    `packed program, ${watched.report} screens in ${watched.seconds} s: 0 packets; strace: ${watched.connects.length} local connects, 0 AF_INET/AF_INET6`,
  );
});
