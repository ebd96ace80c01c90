/** An invented branch with a year of records, for the tests of the archive. */
import { directoryFor, type ArchiveKind } from '../../../shared/archive/layout';
import { packageNameFor, recordFileName } from '../../../shared/archive/names';
import {
  placeEntries,
  type ArchivePlan,
  type ArchiveSource,
  type WishedEntry,
} from '../../../shared/archive/plan';
import { archiveKindLabel } from '../../../shared/words/archive';

export const sampleMadeAt = new Date('2026-11-22T06:40:00.000Z');
export const sampleVersion = '0.1.0';

/** A small file with a PDF's first and last line; its content tells it apart. */
export function samplePdf(text: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.4\n% ${text}\n%%EOF\n`);
}

const THEMES = ['学习贯彻全会精神', '传达上级会议精神', '讨论发展党员工作', '研究“我为群众办实事”项目'];

/** `months` meetings of each kind; `extra` entries come last. */
export function samplePlan(months = 2, extra: readonly WishedEntry[] = []): ArchivePlan {
  const wished: WishedEntry[] = [
    record('memberRoster', '2026-11-22', '党员名册（证号遮盖）', 2),
    record('studyPlan', '2026-01-16', '2026年度学习计划', 3),
    record('gapStatement', '2026-11-20', '8月主题党日缓办的说明', 1),
  ];
  for (let month = 1; month <= months; month += 1) {
    const day = `2026-${String(month).padStart(2, '0')}-18`;
    const theme = THEMES[month % THEMES.length] ?? '';
    for (const kind of ['memberAssembly', 'committeeMeeting', 'partyClass', 'themeDay'] as const) {
      const owner = wished.length;
      wished.push(record(kind, day, `${theme}（第${month}次）`, 3));
      wished.push(attached(kind, day, '签到表', 'pdf', owner, 1));
      wished.push({
        ...attached(kind, day, '数据文件', 'json', owner),
        source: { text: `{"schema":"record/1","no":${month}}\n` },
      });
    }
    const group = record('groupMeeting', day, theme, 2);
    wished.push({ ...group, directory: directoryFor('groupMeeting', { group: '第一党小组' }) });
  }
  return {
    schema: 'archive-plan/1',
    packageName: packageNameFor('清源市红十字会机关支部', '2026', '2026-11-22'),
    branch: { fullName: '中共清源市红十字会机关支部委员会', shortName: '清源市红十字会机关支部' },
    period: { label: '2026年度', from: '2026-01-01', to: '2026-11-22' },
    contact: '单文静',
    gaps: ['8月主题党日因防汛值守缓办，已于9月补开。'],
    entries: placeEntries([...wished, ...extra]),
  };
}

function record(kind: ArchiveKind, date: string, title: string, pages: number): WishedEntry {
  return {
    directory: directoryFor(kind),
    fileName: recordFileName({ date, label: archiveKindLabel(kind), theme: title, extension: 'pdf' }),
    title,
    kind,
    date,
    pages,
    source: { bytes: samplePdf(`${kind} ${date} ${title}`) },
  };
}

function attached(
  kind: ArchiveKind,
  date: string,
  title: string,
  extension: string,
  partOfIndex: number,
  attachmentNo?: number,
): WishedEntry {
  const name = { date, label: archiveKindLabel(kind), theme: title, extension };
  return {
    directory: directoryFor(kind),
    fileName: recordFileName(attachmentNo === undefined ? name : { ...name, attachmentNo }),
    title,
    kind,
    date,
    partOfIndex,
    source: { bytes: samplePdf(`${kind} ${date} ${title}`) },
  };
}

/** One more file for a plan, at a folder of the tree. */
export function sampleFile(fileName: string, source: ArchiveSource): WishedEntry {
  return {
    directory: '15_整改与自查',
    fileName,
    title: fileName,
    kind: 'rectification',
    date: '2026-10-01',
    source,
  };
}
