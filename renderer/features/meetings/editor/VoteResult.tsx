import { useState } from 'react';
import { styled } from '@mui/material/styles';
import Link from '@mui/material/Link';
import type { ElectionJudgement } from '../../../../shared/domain/election';
import type { VoteJudgement } from '../../../../shared/domain/votes';
import { voteKindWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { electionFaultWords, electionWords } from '../../../../shared/words/votes';
import { color } from '../../../ui/color';
import { TextField } from '../../../ui/field/TextField';
import { StateGlyph } from '../../../ui/status/StateGlyph';
import type { StateKind } from '../../../ui/status/state-kind';
import type { VoteForm } from '../form/meeting-form';
import type { EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';

const words = meetingWords.vote;

const Panel = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))',
  border: `1px solid ${color.lineStrong}`,
  borderRadius: 6,
  background: color.panel,
  '& > div': { padding: '.625rem .875rem' },
  '& > div + div': { borderLeft: `1px solid ${color.line}` },
  '& p': { margin: 0, fontSize: '.875rem', color: color.ink2 },
});
const Headline = styled('div')({ display: 'flex', gap: '.5rem', alignItems: 'center', fontWeight: 600 });
const Source = styled('div')({ fontSize: '.875rem', color: color.ink2 });

interface VoteResultProps {
  readonly model: EditorModel;
  readonly vote: VoteForm;
  readonly judgement: VoteJudgement;
}

/** Two sentences with the arithmetic, then the rule with its source; without quorum, the reason to keep it. */
export function VoteResult({ model, vote, judgement }: VoteResultProps) {
  const [isRuleShown, setRuleShown] = useState(false);
  const { rule } = judgement;
  const quorum = rule.quorum.strict ? words.quorumOkStrict(rule.quorumWord) : words.quorumOk(rule.quorumWord);
  const result = resultLine(vote, judgement);
  const isVoid = judgement.election?.isValid === false;
  const needsReason = !judgement.hasQuorum || isVoid;
  const certainty = words.certainty[rule.certainty];
  return (
    <>
      <Panel role="group" aria-label={words.panel} aria-live="polite">
        <div>
          <Headline>
            <StateGlyph kind={judgement.hasQuorum ? 'done' : 'missing'} />
            {judgement.hasQuorum ? quorum : words.quorumFailed(judgement.quorumNeeds)}
          </Headline>
          <p>{judgement.quorumArithmetic}</p>
          {judgement.edgeSentence === undefined ? null : <p>{judgement.edgeSentence}</p>}
        </div>
        <div>
          <Headline>
            <StateGlyph kind={result.kind} />
            {result.text}
          </Headline>
          {judgement.election?.isCounted === false ? null : <p>{judgement.resultArithmetic}</p>}
          {judgement.election?.isCounted ? <p>{judgement.election.outcomeSentence}</p> : null}
        </div>
      </Panel>
      <Source>
        {words.basis(rule.source, rule.article, voteKindWords[vote.kind])}
        {words.ruleVersion(rule.id, rule.version)}
        <Link
          component="button"
          type="button"
          sx={{ ml: '.75rem', font: 'inherit', verticalAlign: 'baseline', whiteSpace: 'nowrap' }}
          aria-expanded={isRuleShown}
          onClick={() => {
            setRuleShown(!isRuleShown);
          }}
        >
          {isRuleShown ? words.hideRule : words.showRule}
        </Link>
        {isRuleShown ? (
          <p style={{ margin: '.25rem 0 0', color: color.ink }}>
            {rule.wording}
            {certainty === '' ? '' : `（${certainty}）`}
          </p>
        ) : null}
      </Source>
      {needsReason ? (
        <FieldSlot path="quorumOverrideReason">
          <TextField
            label={isVoid ? electionWords.overrideVoid : words.override}
            limit={200}
            placeholder={words.overrideHint}
            hint={model.hint('quorumOverrideReason')}
            value={model.form.quorumOverrideReason}
            onChange={(quorumOverrideReason) => {
              model.set({ quorumOverrideReason });
            }}
          />
        </FieldSlot>
      ) : null}
    </>
  );
}

function resultLine(vote: VoteForm, judgement: VoteJudgement): { kind: StateKind; text: string } {
  const isBlank = vote.votesFor === null && vote.votesAgainst === null && vote.votesAbstain === null;
  if (judgement.election) return electionLine(judgement.election);
  if (isBlank) return { kind: 'notYet', text: words.notCounted };
  if (!judgement.countsAddUp)
    return { kind: 'missing', text: words.countsWrong(judgement.total, judgement.expectedTotal) };
  if (!judgement.writtenFits) {
    const text = judgement.rule.writtenViewsCount ? words.writtenWrong : words.writtenNotCounted;
    return { kind: 'missing', text };
  }
  if (judgement.passed) return { kind: 'done', text: words.passed };
  return { kind: 'excused', text: words.notPassed };
}

function electionLine(election: ElectionJudgement): { kind: StateKind; text: string } {
  if (!election.isCounted) return { kind: 'notYet', text: electionWords.notCounted };
  const [fault] = election.faults;
  if (fault) return { kind: 'missing', text: electionFaultWords[fault] };
  if (!election.isValid) return { kind: 'missing', text: electionWords.void };
  if (election.tied.length > 0) return { kind: 'excused', text: electionWords.tied };
  return {
    kind: election.vacancies === 0 ? 'done' : 'excused',
    text: electionWords.held(election.vacancies),
  };
}
