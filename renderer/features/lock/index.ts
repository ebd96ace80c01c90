/** Front door of the lock: its pages for the gate in app, and the part of 设置. */
import { lazy } from 'react';

export { LockPage } from './LockPage';
export { useVault, type VaultWatch } from './use-vault';

// Each a chunk of its own: who only types a password every morning loads neither paper nor these.
export const FirstPassword = lazy(async () => ({ default: (await import('./FirstPassword')).FirstPassword }));
export const ForgotPage = lazy(async () => ({ default: (await import('./ForgotPage')).ForgotPage }));
export const BothLostPage = lazy(async () => ({ default: (await import('./BothLostPage')).BothLostPage }));
export const SealingPage = lazy(async () => ({ default: (await import('./SealingPage')).SealingPage }));
export const SecuritySettings = lazy(async () => ({
  default: (await import('./SecuritySettings')).SecuritySettings,
}));
