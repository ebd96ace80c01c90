/** R11: from the right password to a list one can work with, less the derivation of the key. */
import { expect } from '@playwright/test';
import { openVault } from '../machine/open-vault';
import { quit, startReal } from './real-app';
import { makeRow, median, type BenchRow } from './rows';
import { lastDerivationMs, openList } from './usable-list';

/** Nobody types a password in less: by then what the page loads ahead is there. */
const TYPING_MS = 2_000;

export async function measureUnlock(rounds: number, profile: string): Promise<BenchRow> {
  const ours: number[] = [];
  const derivation: number[] = [];
  const whole: number[] = [];
  // The first round fills the caches of the system and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    const app = await startReal(profile, { vault: 'locked' });
    await expect(app.page.locator('html[data-app-state=locked]')).toHaveCount(1);
    await new Promise((resolve) => setTimeout(resolve, TYPING_MS));
    const startedAt = performance.now();
    await openVault(app.page);
    await openList(app.page);
    const milliseconds = performance.now() - startedAt;
    const derivationMs = lastDerivationMs(profile);
    await quit(app);
    if (round === 0) continue;
    ours.push((milliseconds - derivationMs) / 1000);
    derivation.push(derivationMs / 1000);
    whole.push(milliseconds / 1000);
  }
  return makeRow({
    id: 'R11',
    what: 'unlock to a usable list at ten years, beyond the key derivation / the derivation (shortest there is)',
    unit: 's',
    ours,
    reference: derivation,
    target: '<= 2 s',
    met: (row) => row.ours <= 2,
    extra: { withDerivation: median(whole) },
  });
}
