import { styled } from '@mui/material/styles';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import type { EditorModel } from './editor-model';

const words = meetingWords.attendance;

const Counts = styled('dl')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '.25rem 0',
  margin: '.75rem 0 0',
  color: color.ink2,
  '& > div': { display: 'flex', gap: '.375rem', paddingRight: '1rem' },
  '& > div[data-group]': { borderLeft: `1px solid ${color.lineStrong}`, paddingLeft: '1rem' },
  '& dt, & dd': { margin: 0 },
  '& dd': { color: color.ink, fontWeight: 600 },
});

/** 应到 9 实到 7 缺席 2 | 有表决权：应到 8 实到 6 | 列席 0: computed, never typed. */
export function AttendanceCounts({ model }: { readonly model: EditorModel }) {
  const { counts, state } = model.facts;
  const isPlanned = state === 'planned';
  const labels = words.counts;
  const groups: [label: string, value: number][][] = [
    [
      [labels.should, counts.shouldAttend],
      // Nobody has come to a meeting that is still to be held; known absences are 请假 in advance.
      ...(isPlanned ? [] : [[labels.present, counts.present] as [string, number]]),
      [isPlanned ? labels.leave : labels.absent, counts.absent],
      ...(counts.unregistered > 0 ? [[words.unregistered, counts.unregistered] as [string, number]] : []),
      ...(counts.exempt > 0 ? [[labels.exempt, counts.exempt] as [string, number]] : []),
    ],
    [
      [labels.voters, counts.votersShouldAttend],
      ...(isPlanned ? [] : [[labels.votersPresent, counts.votersPresent] as [string, number]]),
    ],
    [[labels.observers, model.facts.content.observers.length]],
  ];
  return (
    <Counts aria-label={words.countsLabel}>
      {groups.flatMap((group, groupIndex) =>
        group.map(([label, value], index) => (
          <div key={`${groupIndex}-${label}`} data-group={(index === 0 && groupIndex > 0) || undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        )),
      )}
    </Counts>
  );
}
