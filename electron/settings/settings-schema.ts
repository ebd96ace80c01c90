/** What this PC remembers: window, preferences, folders last used. Never data of the branch. */
import { z } from 'zod';
import { instantSchema } from '../../shared/schema/primitives';
import { preferencesSchema, type Preferences } from '../../shared/ipc/requests/shell';

export const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** Folders the open and save dialogs start in, by purpose. */
export const folderPurposes = [
  'importRoster',
  'attachment',
  'archive',
  'verify',
  'savePdf',
  'saveCopy',
  'dataCopy',
  'saveLog',
  'saveSheet',
  'saveWord',
  'exportRoster',
  'secondCopy',
  'handover',
  'takeOver',
  'restore',
  'scans',
] as const;
export type FolderPurpose = (typeof folderPurposes)[number];

/** Where the second copy goes, and how far the last completed one reaches. */
export const secondCopySchema = z.object({
  /** The folder the user picked; the copy lies in a folder of ours below it. */
  folder: z.string().min(1).max(4096),
  /** Written into the place itself: another stick under the same drive letter is not this place. */
  placeId: z.string().regex(/^[0-9a-f]{32}$/),
  /** Instant and last command of the newest completed copy; null: none yet. */
  at: instantSchema.nullable(),
  seq: z.int().min(0).nullable(),
});
export type SecondCopySetting = z.infer<typeof secondCopySchema>;

export interface Settings {
  window: WindowState | null;
  preferences: Preferences;
  folders: Partial<Record<FolderPurpose, string>>;
  secondCopy: SecondCopySetting | null;
}

export const defaultPreferences: Preferences = {
  textSize: 'standard',
  theme: 'light',
  operatorName: '',
  railCollapsed: false,
  printer: '',
  copies: 1,
  duplex: 'longEdge',
};

/** Reads whatever is there: each unreadable field alone falls back to its default. */
export function readSettings(value: unknown): Settings {
  const stored = asObject(value);
  const window = windowStateSchema.safeParse(stored['window']);
  const secondCopy = secondCopySchema.safeParse(stored['secondCopy']);
  return {
    window: window.success ? window.data : null,
    preferences: readPreferences(asObject(stored['preferences'])),
    folders: readFolders(asObject(stored['folders'])),
    secondCopy: secondCopy.success ? secondCopy.data : null,
  };
}

function readPreferences(stored: Record<string, unknown>): Preferences {
  const read: Record<string, unknown> = { ...defaultPreferences };
  for (const [key, schema] of Object.entries(preferencesSchema.shape)) {
    const parsed = schema.safeParse(stored[key]);
    if (parsed.success) read[key] = parsed.data;
  }
  return preferencesSchema.parse(read);
}

function readFolders(stored: Record<string, unknown>): Settings['folders'] {
  const folders: Settings['folders'] = {};
  for (const purpose of folderPurposes) {
    const folder = stored[purpose];
    if (typeof folder === 'string' && folder.length <= 4096) folders[purpose] = folder;
  }
  return folders;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
