import type { ReactNode } from 'react';
import type { ChangeSummary, RecoveryReport } from '../../../../shared/ipc/requests/backup';
import { backupWords, momentZh, shortMomentZh } from '../../../../shared/words/backup';
import { tableWords } from '../../../../shared/words/changes';
import { commandLabel } from '../../../../shared/words/commands';
import { color } from '../../../ui/color';
import { Notice } from '../../../ui/feedback/Notice';
import { formatBytes } from '../../../ui/format-bytes';
import { instantOfSnapshot, verdictOf } from './report-verdict';

const words = backupWords.check;

interface RecoveryReportViewProps {
  readonly report: RecoveryReport;
  /** Buttons beside the verdict (修复). */
  readonly actions?: ReactNode;
  /** Names the page can look up; before there is a database there are none. */
  readonly personName?: (personId: string) => string | undefined;
  readonly attachmentName?: (sha512: string) => string | undefined;
}

/** What a check found, healed and could not heal, in plain words. */
export function RecoveryReportView(props: RecoveryReportViewProps) {
  const { report, actions, personName, attachmentName } = props;
  const { damage, healed, damagedSnapshots, damagedAttachments } = report;
  const verdict = verdictOf(report);
  return (
    <div style={{ display: 'grid', gap: '1.25rem' }}>
      <Notice block announce tone={verdict.tone} title={verdict.title} {...(actions ? { actions } : {})}>
        {verdict.lines.map((line) => (
          <div key={line} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </div>
        ))}
        <div style={{ fontSize: '.875rem', color: color.ink2 }}>{words.checkedAt(momentZh(report.at))}</div>
      </Notice>
      {damage ? <Readable changes={damage.readable} personName={personName} /> : null}
      {report.tornTailBytes === 0 ? null : (
        <p style={{ margin: 0 }}>{words.torn(formatBytes(report.tornTailBytes))}</p>
      )}
      {healed.length === 0 ? null : (
        <Part title={words.healed(healed.length)}>
          {healed.map(({ file, from }) => words.healedFile(file, sourceWord(from)))}
        </Part>
      )}
      {damagedSnapshots.length === 0 ? null : (
        <Part title={words.snapshots(damagedSnapshots.length)} text={words.snapshotsText}>
          {damagedSnapshots.map((id) => {
            const at = instantOfSnapshot(id);
            return at === undefined ? id : momentZh(at);
          })}
        </Part>
      )}
      {damagedAttachments.length === 0 ? null : (
        <Part title={words.attachments(damagedAttachments.length)} text={words.attachmentsText}>
          {damagedAttachments.map(
            (sha512) => attachmentName?.(sha512) ?? words.unknownAttachment(sha512.slice(0, 12)),
          )}
        </Part>
      )}
      {damage ? (
        <details style={{ fontSize: '.875rem', color: color.ink2 }}>
          <summary style={{ cursor: 'pointer' }}>{words.details}</summary>
          <code style={{ overflowWrap: 'anywhere', userSelect: 'text' }}>
            {`${damage.file} @ ${String(damage.byte)}: ${damage.reason}`}
          </code>
        </details>
      ) : null}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly text?: string;
  readonly children: readonly string[];
}

function Part({ title, text, children }: PartProps) {
  return (
    <section>
      <h3 style={{ margin: 0, fontSize: '1rem', fontWeight: 600 }}>{title}</h3>
      {text === undefined ? null : <p style={{ margin: 0, color: color.ink2 }}>{text}</p>}
      <ul style={{ margin: '.25rem 0 0', padding: '0 0 0 1.25rem' }}>
        {children.map((line) => (
          <li key={line} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReadableProps {
  readonly changes: readonly ChangeSummary[];
  readonly personName: RecoveryReportViewProps['personName'];
}

/** The changes behind the break that a repair would take over. */
function Readable({ changes, personName }: ReadableProps) {
  if (changes.length === 0) return <p style={{ margin: 0 }}>{words.readableNone}</p>;
  const { columns } = words;
  const cell = { padding: '.375rem 1rem .375rem 0', borderBottom: `1px solid ${color.line}` } as const;
  return (
    <section>
      <h3 style={{ margin: '0 0 .25rem', fontSize: '1rem', fontWeight: 600 }}>
        {words.readable(changes.length)}
      </h3>
      <table style={{ width: '100%', borderCollapse: 'collapse', lineHeight: 1.4 }}>
        <thead>
          <tr style={{ textAlign: 'left', fontSize: '.875rem', color: color.ink2 }}>
            <th style={cell}>{columns.seq}</th>
            <th style={cell}>{columns.at}</th>
            <th style={cell}>{columns.by}</th>
            <th style={cell}>{columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.commandId} style={{ verticalAlign: 'baseline' }}>
              <td style={cell}>{change.seq}</td>
              <td style={{ ...cell, whiteSpace: 'nowrap' }}>{shortMomentZh(change.at)}</td>
              <td style={{ ...cell, whiteSpace: 'nowrap' }}>{change.by}</td>
              <td style={{ ...cell, paddingRight: 0 }}>{whatOf(change, personName)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The snapshot by its time; anything else as it is called. */
function sourceWord(from: string): string {
  const at = instantOfSnapshot(from);
  return at === undefined ? from : words.fromSnapshot(shortMomentZh(at));
}

/** 修改会议记录：支部党员大会 2026年3月5日 等3条 */
function whatOf(change: ChangeSummary, personName: RecoveryReportViewProps['personName']): string {
  const subject = change.rows[0];
  const label = commandLabel(change.name);
  if (!subject) return label;
  const person = subject.personId === null ? '' : (personName?.(subject.personId) ?? '');
  const name = [person, subject.title].filter(Boolean).join(' ') || tableWords[subject.table];
  return `${label}：${name}${change.rowCount > 1 ? ` ${words.andMore(change.rowCount)}` : ''}`;
}
