/** The shell: who we are, preferences of this PC, errors of the page, windows. */
import { z } from 'zod';
import { idSchema } from '../../schema/primitives';
import { request } from './define';

export const textSizes = ['standard', 'large', 'extraLarge'] as const;
export const themes = ['light', 'dark', 'system'] as const;

/** Preferences of this PC; choices that belong to the branch live in the journal (table settings). */
export const preferencesSchema = z.object({
  textSize: z.enum(textSizes),
  theme: z.enum(themes),
  operatorName: z.string().max(40),
  railCollapsed: z.boolean(),
  printer: z.string().max(200),
  copies: z.int().min(1).max(99),
  duplex: z.enum(['simplex', 'longEdge', 'shortEdge']),
  /** The branch worked on, where this PC has several; absent: the oldest. */
  branchId: idSchema.optional(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export interface AppInfo {
  version: string;
  electron: string;
  chrome: string;
  node: string;
  platform: string;
  /** Folder label shown in 关于 and on error pages. */
  dataFolder: string;
  /** True in the end-to-end tests and in development: shows the kit link. */
  development: boolean;
  /** Clock of main at the time of the answer, UTC ISO. */
  now: string;
  /** True when a test fixed the clock: then `now` stands still for the page, too. */
  clockIsFixed: boolean;
}

export const shellRequests = {
  'app.getInfo': request<AppInfo>()(z.object({})),
  'app.getPreferences': request<Preferences>()(z.object({})),
  'app.setPreferences': request<Preferences>()(preferencesSchema.partial()),
  /** A covered value was copied: the clipboard is cleared after a while when it still holds it. */
  'app.noteCoveredCopy': request<{ noted: true }>()(z.strictObject({ text: z.string().min(1).max(200) })),
  /** Saves a copy of journal and attachments to a folder the user picks (error page, menu). */
  'app.saveDataCopy': request<{ label: string; fileCount: number }>()(z.object({})),
  'app.reportPageError': request<{ logged: true }>()(
    z.object({ message: z.string().max(4000), stack: z.string().max(20_000) }),
  ),
  /** Tells main what the storage layer answered, for the log: persisted() must be true (eviction). */
  'app.reportStorage': request<{ logged: true }>()(
    z.object({ persisted: z.boolean(), rebuiltFrom: z.int().min(0).optional() }),
  ),
  /**
   * Throws the engine's files of the working view away: asked for once, when they are so damaged that they can
   * be neither opened nor deleted by the page. Refused while the journal, from which it is rebuilt, does not open.
   */
  'app.clearView': request<{ cleared: true }>()(z.object({})),
  /** 填报小窗: the window becomes a narrow panel above the others; `hasKey`: the key for the next value works. */
  'fillPanel.enter': request<{ hasKey: boolean }>()(z.strictObject({})),
  'fillPanel.leave': request<{ left: true }>()(z.strictObject({})),
  /** Puts a value on the clipboard while the panel is open. The longest are the minutes' contents. */
  'fillPanel.copy': request<{ copied: true }>()(z.strictObject({ text: z.string().min(1).max(100_000) })),
  /** Drops unsaved-state guard: the page has stored everything and the window may close. */
  'app.readyToClose': request<{ closing: boolean }>()(z.object({})),
} as const;
