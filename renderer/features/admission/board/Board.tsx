import { styled } from '@mui/material/styles';
import { stageOf, type AdmissionStage } from '../../../../shared/domain/admission';
import { admissionStageWords, admissionWords as words } from '../../../../shared/words/admission-screen';
import { color } from '../../../ui/color';
import type { CaseLine } from '../case-state';
import { CaseCard } from './CaseCard';

/** 正式党员 whose papers are not filed yet stand with 预备党员, where they came from. */
const columns: readonly { stage: AdmissionStage; holds: readonly AdmissionStage[] }[] = [
  { stage: 'applicant', holds: ['applicant'] },
  { stage: 'activist', holds: ['activist'] },
  { stage: 'target', holds: ['target'] },
  { stage: 'probationary', holds: ['probationary', 'full'] },
];

const Columns = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: '4px 32px 32px',
  display: 'grid',
  gridTemplateColumns: 'repeat(4, minmax(13rem, 1fr))',
  gap: 16,
  alignItems: 'start',
});
const Head = styled('h2')({
  display: 'flex',
  alignItems: 'baseline',
  gap: '.5rem',
  margin: '0 0 .5rem',
  paddingBottom: '.375rem',
  borderBottom: `2px solid ${color.lineStrong}`,
  fontSize: '1rem',
  fontWeight: 600,
  '& span': { fontWeight: 400, fontSize: '.875rem', color: color.ink2 },
});
const Cards = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 8 });

/** Everybody by stage, the most pressing first. */
export function Board({
  lines,
  onOpen,
}: {
  readonly lines: readonly CaseLine[];
  readonly onOpen: (caseId: string) => void;
}) {
  return (
    <Columns>
      {columns.map(({ stage, holds }) => {
        const own = lines.filter(({ one }) => holds.includes(stageOf(one.steps))).sort(byDay);
        return (
          <section key={stage} aria-label={words.boardLabel(admissionStageWords[stage], own.length)}>
            <Head>
              {admissionStageWords[stage]}
              <span>{own.length === 0 ? '' : `${String(own.length)}${words.unit}`}</span>
            </Head>
            {own.length === 0 ? (
              <p style={{ margin: 0, color: color.ink3 }}>{words.nobody}</p>
            ) : (
              <Cards>
                {own.map((line) => (
                  <li key={line.one.row.id}>
                    <CaseCard line={line} onOpen={onOpen} />
                  </li>
                ))}
              </Cards>
            )}
          </section>
        );
      })}
    </Columns>
  );
}

const order: readonly CaseLine['state'][] = [
  'overdue',
  'due',
  'stopped',
  'open',
  'waiting',
  'complete',
  'ended',
];

function byDay(a: CaseLine, b: CaseLine): number {
  return (
    order.indexOf(a.state) - order.indexOf(b.state) || (a.next?.daysLeft ?? 9999) - (b.next?.daysLeft ?? 9999)
  );
}
