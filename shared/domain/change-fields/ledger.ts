/** How the fields of what the program keeps account of read in 变更记录. */
import { changeValueWords as words } from '../../words/change-values';
import { settingKeyWord } from '../../words/changes';
import { erasureWords } from '../../words/retention';
import { coded, day, format, instant, named, number, plain, type FormatsOf } from '../change-formats';

export const ledgerFormats: FormatsOf<
  'importRuns' | 'exportLog' | 'erasures' | 'dataExports' | 'handovers' | 'lookLog' | 'settings'
> = {
  importRuns: { fileName: plain, at: instant, undoneAt: instant },
  exportLog: {
    at: instant,
    year: number,
    packageName: plain,
    placeLabel: plain,
    fileCount: format(words.copies),
    recordIds: format((ids) => words.copies(ids.length)),
    checkCode: plain,
    readBackAt: instant,
    verifiedAgainAt: instant,
  },
  erasures: {
    personId: named,
    what: coded(erasureWords),
    at: instant,
    by: plain,
    reason: plain,
    basis: plain,
    files: format((files) => words.copies(files.length)),
  },
  dataExports: {
    at: instant,
    what: coded(words.exportWhat),
    profile: coded(words.exportProfiles),
    reason: plain,
    asOf: day,
    columns: format((columns) => columns.join('、')),
    rowCount: number,
    fileName: plain,
    placeLabel: plain,
    result: coded(words.exportResults),
  },
  handovers: {
    at: instant,
    direction: coded(words.directions),
    on: day,
    from: plain,
    to: plain,
    witness: plain,
    note: plain,
    packageName: plain,
    placeLabel: plain,
    fileCount: format(words.copies),
    checkCode: plain,
  },
  lookLog: { personId: named, field: coded(words.lookField), at: instant },
  settings: {
    key: format(settingKeyWord),
    value: format((value) => {
      const isShort = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return isShort ? String(value) : words.unlisted;
    }),
  },
};
