import { expect, it } from 'vitest';
import { createSystemKey, type KeyStore } from './system-key';

const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
const older: KeyStore = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => flip(Buffer.from(text)),
  decryptString: (sealed) => flip(sealed).toString(),
};
const newer: KeyStore = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(flip(Buffer.from(text))),
  decryptStringAsync: (sealed) => Promise.resolve({ result: flip(sealed).toString() }),
};

it.each([
  ['gnome_libsecret', true],
  ['kwallet6', true],
  ['basic_text', false],
  ['unknown', false],
] as const)('on Linux with %s: %s', async (backend, usable) => {
  for (const store of [older, newer]) {
    const key = createSystemKey({ ...store, getSelectedStorageBackend: () => backend }, 'linux');
    expect(await key.isUsable()).toBe(usable);
  }
});

it('is not taken on Linux when the runtime does not say which store it is', async () => {
  expect(await createSystemKey(older, 'linux').isUsable()).toBe(false);
  expect(await createSystemKey(older, 'win32').isUsable()).toBe(true);
});

it('is not taken when the system offers none', async () => {
  const none = { ...older, isEncryptionAvailable: () => false };
  const failing = { ...newer, isAsyncEncryptionAvailable: () => Promise.reject(new Error('no keyring')) };
  for (const store of [none, failing, {}])
    expect(await createSystemKey(store, 'win32').isUsable()).toBe(false);
});

it('opens in a newer runtime what an older one sealed', async () => {
  const sealed = await createSystemKey(older, 'win32').seal('text');
  expect(await createSystemKey(newer, 'win32').open(sealed)).toBe('text');
  await expect(createSystemKey({}, 'win32').seal('text')).rejects.toThrow('no key store');
});
