/** Commands Ctrl+Z refuses, each with its sentence; registers it passes over stand in data/write-point. */
import { appWords } from '../../../shared/words/app';

const words = appWords.undo;

/** What a key press must not take back, and where the honest way out is. */
export const standing: Readonly<Record<string, string>> = {
  'archive.recordExport': words.exported,
  'archive.recordVerification': words.exported,
  'meetings.sendForSignature': words.sent,
  'branches.create': words.nothing,
  'branches.loadSample': words.sample,
};
