import { useMemo } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { formatDateZh } from '../../../shared/domain/dates';
import type { StudyHoursLine } from '../../../shared/domain/study-hours';
import type { StudyLog } from '../../../shared/schema/study-plan';
import { studyFormWords } from '../../../shared/words/domain';
import { studyHoursWords } from '../../../shared/words/study-hours';
import { color } from '../../ui/color';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { DetailPanel } from '../../ui/layout/DetailPanel';

const words = studyHoursWords.panel;

const Log = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '.125rem 8px',
  alignItems: 'start',
  padding: '.5rem 0',
  borderTop: `1px solid ${color.line}`,
});

interface StudyHoursPanelProps {
  readonly line: StudyHoursLine;
  /** All of the year; the panel takes the member's own. */
  readonly logs: readonly StudyLog[];
  readonly onAdd: () => void;
  readonly onEdit: (log: StudyLog) => void;
  readonly onDelete: (log: StudyLog) => void;
  readonly onFile: () => void;
  readonly onClose: () => void;
}

/** One member's year: the sum, where it comes from, and what was registered. */
export function StudyHoursPanel(props: StudyHoursPanelProps) {
  const { line, logs, onAdd, onEdit, onDelete, onFile, onClose } = props;
  const { entry, due } = line;
  const own = useMemo(
    () => logs.filter((log) => log.memberId === entry.member.id).sort((a, b) => (a.from < b.from ? 1 : -1)),
    [logs, entry.member.id],
  );
  return (
    <DetailPanel
      title={entry.person.name}
      note={line.isCommittee ? studyHoursWords.committee : undefined}
      widthPx={400}
      actions={
        <>
          <Button variant="outlined" size="small" onClick={onAdd}>
            {studyHoursWords.add}
          </Button>
          <Button variant="outlined" size="small" onClick={onFile}>
            {words.file}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <DescriptionList
        items={[
          {
            id: 'counted',
            label: words.counted,
            value: `${words.hours(line.counted)}（${words.from(line.fromMeetings, line.fromLogs)}）`,
            isWide: true,
          },
          {
            id: 'due',
            label: words.due,
            value: due === undefined ? words.exempt(line.exemptBasis ?? '') : words.hours(due),
          },
          { id: 'gap', label: words.gap, value: due === undefined ? null : words.hours(line.gap) },
          {
            id: 'training',
            label: words.training,
            value: line.isTrainingMissing
              ? studyHoursWords.untrained
              : line.trainings === 0
                ? null
                : studyHoursWords.trained(line.trainings),
          },
          {
            id: 'selfStudy',
            label: words.selfStudy,
            value: line.selfStudy === 0 ? null : words.hours(line.selfStudy),
          },
        ]}
      />
      <h3 style={{ margin: '1.25rem 0 .375rem', fontSize: '1rem', fontWeight: 600 }}>{words.logs}</h3>
      {own.length === 0 ? (
        <p style={{ margin: 0, color: color.ink2 }}>{words.none}</p>
      ) : (
        <ul aria-label={words.logs} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {own.map((log) => (
            <Log key={log.id}>
              <div>
                <div style={{ overflowWrap: 'anywhere' }}>{log.title}</div>
                <div style={{ color: color.ink2, fontSize: '.875rem' }}>
                  {[
                    log.to === undefined
                      ? formatDateZh(log.from)
                      : `${formatDateZh(log.from)}至${formatDateZh(log.to)}`,
                    studyFormWords[log.form],
                    words.hours(log.hours),
                    log.organiser,
                    log.evidence ?? words.noEvidence,
                  ]
                    .filter((part) => part !== undefined)
                    .join('，')}
                </div>
              </div>
              <div style={{ display: 'flex' }}>
                <IconButton
                  size="small"
                  aria-label={words.edit(log.title)}
                  title={words.edit(log.title)}
                  onClick={() => {
                    onEdit(log);
                  }}
                >
                  <Pencil aria-hidden size={16} />
                </IconButton>
                <IconButton
                  size="small"
                  aria-label={words.remove(log.title)}
                  title={words.remove(log.title)}
                  onClick={() => {
                    onDelete(log);
                  }}
                >
                  <Trash2 aria-hidden size={16} />
                </IconButton>
              </div>
            </Log>
          ))}
        </ul>
      )}
    </DetailPanel>
  );
}
