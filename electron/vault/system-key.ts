/**
 * The system's key store as a convenience, only where it protects: Windows and macOS, and on Linux a real keyring.
 * `basic_text` is a password known to everybody. Never the only way to open: a reinstalled system has another one.
 */

export interface SystemKey {
  /** Asked each time: a keyring can be unlocked, and is not there before the program is ready. */
  isUsable: () => Promise<boolean>;
  /** @throws what the key store throws */
  seal: (text: string) => Promise<Buffer>;
  open: (sealed: Buffer) => Promise<string>;
}

/** `safeStorage` of the runtimes we know: newer ones answer later, older ones at once; what one seals both open. */
export interface KeyStore {
  /** Linux only; a runtime that does not tell is not taken. */
  getSelectedStorageBackend?: () => string;
  isEncryptionAvailable?: () => boolean;
  encryptString?: (text: string) => Buffer;
  decryptString?: (sealed: Buffer) => string;
  isAsyncEncryptionAvailable?: () => Promise<boolean>;
  encryptStringAsync?: (text: string) => Promise<Buffer>;
  decryptStringAsync?: (sealed: Buffer) => Promise<{ result: string }>;
}

const NO_PROTECTION: readonly string[] = ['basic_text', 'unknown'];

export function createSystemKey(store: KeyStore, platform: NodeJS.Platform): SystemKey {
  return {
    isUsable: async () => {
      // The store itself is asked last: that may make the system ask for the keyring's password.
      if (platform === 'linux') {
        if (NO_PROTECTION.includes(store.getSelectedStorageBackend?.() ?? 'unknown')) return false;
      }
      const later = await store.isAsyncEncryptionAvailable?.().catch(() => false);
      return later ?? store.isEncryptionAvailable?.() ?? false;
    },
    seal: async (text) => {
      const sealed = (await store.encryptStringAsync?.(text)) ?? store.encryptString?.(text);
      if (!sealed) throw new Error('no key store');
      return sealed;
    },
    open: async (sealed) => {
      const opened = (await store.decryptStringAsync?.(sealed))?.result ?? store.decryptString?.(sealed);
      if (opened === undefined) throw new Error('no key store');
      return opened;
    },
  };
}
