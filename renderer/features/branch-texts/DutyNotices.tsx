import Link from '@mui/material/Link';
import type { TextDuty } from '../../../shared/domain/branch-text-duties';
import { branchTextWords } from '../../../shared/words/branch-texts';
import { Notice } from '../../ui/feedback/Notice';

const words = branchTextWords.duty;

interface DutyNoticesProps {
  readonly duties: readonly TextDuty[];
  readonly onWrite: (duty: TextDuty) => void;
}

/** What is still to be written, with its rule; the way to begin, or to go on with the draft there is. */
export function DutyNotices({ duties, onWrite }: DutyNoticesProps) {
  if (duties.length === 0) return null;
  return (
    <section
      aria-label={words.label}
      style={{ display: 'flex', flexDirection: 'column', gap: 8, padding: '0 24px 12px 32px' }}
    >
      {duties.map((duty) => {
        const what = words.title(duty);
        const isMissing = duty.state === 'missing';
        return (
          <Notice
            key={`${duty.kind}-${duty.first}-${duty.last}`}
            tone={isMissing && duty.rule.severity !== 'info' ? 'warn' : 'info'}
            announce={false}
            title={
              isMissing
                ? words.missingTitle(what)
                : `${words.openTitle(what)}，${words.left(duty.daysLeft ?? 0)}`
            }
            actions={
              <Link
                component="button"
                type="button"
                sx={{ font: 'inherit' }}
                aria-label={`${duty.textId === undefined ? words.write : words.goOn}：${what}`}
                onClick={() => {
                  onWrite(duty);
                }}
              >
                {duty.textId === undefined ? words.write : words.goOn}
              </Link>
            }
          >
            {`${isMissing ? words.missingText : words.openText(duty.until)}${words.source(duty.rule.source, duty.rule.article)}。`}
          </Notice>
        );
      })}
    </section>
  );
}
