import { formatDateZh, yearOf } from '../../../shared/domain/dates';
import type { gapSeverity, StudyHoursLine } from '../../../shared/domain/study-hours';
import { committeeHoursRule, memberHoursRule } from '../../../shared/rules/study-hours';
import { studyHoursWords as words } from '../../../shared/words/study-hours';
import { Notice } from '../../ui/feedback/Notice';

/** More names than this are counted instead: the list below has them all. */
const NAMES_SAID = 8;

interface StudyHoursStateProps {
  readonly lines: readonly StudyHoursLine[];
  readonly year: number;
  readonly severity: ReturnType<typeof gapSeverity>;
  /** 启用日 of the branch. */
  readonly startedOn: string;
}

/** Above the list: who still lacks what, and that the first year was begun on paper. */
export function StudyHoursState({ startedOn, ...rest }: StudyHoursStateProps) {
  const isBegunOnPaper = yearOf(startedOn) === rest.year && startedOn > `${String(rest.year)}-01-01`;
  return (
    <div style={{ display: 'grid', gap: 8, padding: '0 24px 12px 32px' }}>
      <Lacking {...rest} />
      {isBegunOnPaper ? (
        <Notice tone="info" announce={false}>
          {words.state.paper(formatDateZh(startedOn))}
        </Notice>
      ) : null}
    </div>
  );
}

/** Said when it begins to matter; before that the rule alone. */
function Lacking({ lines, year, severity }: Omit<StudyHoursStateProps, 'startedOn'>) {
  const rule = words.rule(memberHoursRule.parameters.hours, committeeHoursRule.parameters.hours);
  const names = (wanted: (line: StudyHoursLine) => boolean): string[] =>
    lines.filter(wanted).map(({ entry }) => entry.person.name);
  const lacking = names(({ gap }) => gap > 0);
  const untrained = names(({ isTrainingMissing }) => isTrainingMissing);
  if (lacking.length === 0 && untrained.length === 0) {
    return (
      <Notice tone="success" announce={false}>
        {words.state.complete(year)}
      </Notice>
    );
  }
  const sentences = [
    said(lacking, words.state.gaps, words.state.gapsMore),
    said(untrained, words.state.training, words.state.trainingMore),
  ].filter((sentence) => sentence !== '');
  if (severity === 'none') {
    return (
      <Notice tone="info" announce={false}>
        {rule}
      </Notice>
    );
  }
  return (
    <Notice tone={severity === 'error' ? 'error' : 'warn'} announce={false} title={sentences.join('。')}>
      {rule}
    </Notice>
  );
}

function said(
  names: readonly string[],
  all: (names: readonly string[]) => string,
  more: (names: readonly string[], count: number) => string,
): string {
  if (names.length === 0) return '';
  return names.length <= NAMES_SAID ? all(names) : more(names.slice(0, NAMES_SAID), names.length);
}
