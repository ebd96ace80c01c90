import { dayOfInstant } from '../../../../shared/domain/dates';
import { uncollectedHeads } from '../../../../shared/import/collected';
import type { ImportPreview } from '../../../../shared/import/preview';
import { importPageWords } from '../../../../shared/words/members-import';
import { useImportRuns } from '../../../data/data-context';
import { Notice } from '../../../ui/feedback/Notice';
import type { ImportCounts } from './questions';
import { UncollectedNotice } from './UncollectedNotice';
import type { OpenRoster } from './use-roster-file';

interface CheckNoticesProps {
  readonly roster: OpenRoster;
  readonly preview: ImportPreview;
  readonly counts: ImportCounts;
  readonly failure: { sentence: string; action: string; code: string } | undefined;
}

/** Above the rows only when there is something to say. */
export function CheckNotices({ roster, preview, counts, failure }: CheckNoticesProps) {
  const uncollected = uncollectedHeads(roster.mapping.columns);
  const returning = returningNames(preview);
  const runs = useImportRuns();
  const earlier = runs?.find((one) => one.fileSha512 === roster.file.sha512 && one.undoneAt === undefined);
  const hasNothing = counts.people === 0 && counts.open === 0;
  if (!earlier && !failure && !hasNothing && returning.length + uncollected.length === 0) return null;
  return (
    <div style={{ display: 'grid', gap: 8, padding: '12px 32px' }}>
      {uncollected.length > 0 ? <UncollectedNotice heads={uncollected} /> : null}
      {earlier ? (
        <Notice tone="info">{importPageWords.readAgain(dayOfInstant(earlier.at), earlier.fileName)}</Notice>
      ) : null}
      {returning.length > 0 ? (
        <Notice tone="info">{importPageWords.newAfterErasure(returning)}</Notice>
      ) : null}
      {hasNothing ? <Notice tone="success">{importPageWords.nothingNew}</Notice> : null}
      {failure ? (
        <Notice tone="error" title={failure.sentence} code={failure.code}>
          {failure.action}
        </Notice>
      ) : null}
    </div>
  );
}

/** Names of rows that get a new file although somebody of that name was on file before: that file stays as it is. */
function returningNames(preview: ImportPreview): string[] {
  return preview.rows
    .filter(
      ({ state, problems }) => state === 'new' && problems.some(({ code }) => code === 'newAfterErasure'),
    )
    .map(({ member }) => member.name ?? '');
}
