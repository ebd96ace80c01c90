/** The smallest program on the same Electron (hello/): what an empty Chromium needs, without a line of ours. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { readRuntime, runtimeEnvironment, runtimeSwitches } from '../../../build/runtime.mjs';
import { root } from '../../../build/setup/places.mjs';

/** @param profile its own folder, made when it is not there */
export function startHello(profile: string): Promise<ElectronApplication> {
  mkdirSync(profile, { recursive: true });
  const runtime = readRuntime();
  return _electron.launch({
    executablePath: runtime.path,
    args: [...runtimeSwitches(), join(root, 'electron', 'e2e', 'bench', 'hello')],
    cwd: root,
    env: { ...(runtimeEnvironment(runtime) as Record<string, string>), BRANCH_HANDBOOK_PROFILE: profile },
  });
}
