/** How the fields of 发展党员 read in 变更记录. */
import type { StepFacts } from '../../schema/admission';
import {
  admissionOutcomeWords,
  admissionRuleWords,
  admissionStepWords,
  stepResultWords,
} from '../../words/admission';
import { admissionPaperWords } from '../../words/admission-papers';
import { changeValueWords as words } from '../../words/change-values';
import { coded, day, format, named, paragraphs, plain, type FormatsOf } from '../change-formats';
import { formatDateZh } from '../dates';

const allNamed = format<string[]>((ids, nameOf) => ids.map((id) => nameOf(id) ?? words.nobody));

function factLines(facts: StepFacts): string[] {
  const { facts: say } = words;
  const lines: string[] = [];
  const { noticeFrom, noticeTo, trainingDays, trainingHours, eligible, extendedTo } = facts;
  if (noticeFrom && noticeTo) lines.push(say.notice(formatDateZh(noticeFrom), formatDateZh(noticeTo)));
  if (trainingDays !== undefined) lines.push(say.days(trainingDays));
  if (trainingHours !== undefined) lines.push(say.hours(trainingHours));
  if (eligible !== undefined) {
    const { presentEligible = 0, votesFor = 0, votesAgainst = 0, abstained = 0 } = facts;
    lines.push(say.votes(eligible, presentEligible, votesFor, votesAgainst, abstained));
  }
  if (extendedTo) lines.push(say.extendedTo(formatDateZh(extendedTo)));
  if (facts.isSpecialCase) lines.push(say.special);
  return lines;
}

export const admissionFormats: FormatsOf<'developmentCases' | 'developmentSteps'> = {
  developmentCases: {
    personId: named,
    mentorIds: allNamed,
    sponsorIds: allNamed,
    archiveLocation: plain,
    endedOn: day,
    outcome: coded(admissionOutcomeWords),
    outcomeDocNo: plain,
    note: paragraphs,
  },
  developmentSteps: {
    personId: named,
    no: format((no) => admissionStepWords[no] ?? String(no)),
    doneOn: day,
    rule: coded(admissionRuleWords),
    organ: plain,
    participants: paragraphs,
    result: coded(stepResultWords),
    docNo: plain,
    recordId: named,
    facts: format(factLines),
    papers: format((papers) => papers.map((paper) => admissionPaperWords[paper])),
    note: paragraphs,
  },
};
