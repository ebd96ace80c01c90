import { useState } from 'react';
import { styled } from '@mui/material/styles';
import Link from '@mui/material/Link';
import { voteKinds, voteMethods } from '../../../../shared/schema/meeting';
import type { VoteJudgement } from '../../../../shared/domain/votes';
import { voteKindWords, voteMethodWords } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';
import { color } from '../../../ui/color';
import { NumberField } from '../../../ui/field/NumberField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { StateGlyph } from '../../../ui/status/StateGlyph';
import type { StateKind } from '../../../ui/status/state-kind';
import type { VoteForm } from '../form/meeting-form';
import type { EditorModel } from './editor-model';
import { FieldSlot } from './FieldSlot';
import { Hint } from './Hint';

const words = meetingWords.vote;
const kinds = voteKinds.map((value) => ({ value, label: voteKindWords[value] }));
const methods = voteMethods.map((value) => ({ value, label: voteMethodWords[value] }));

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(7.25rem, 1fr))',
  gap: '.75rem 12px',
});
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

interface VoteFieldsProps {
  readonly model: EditorModel;
  readonly vote: VoteForm;
  readonly judgement: VoteJudgement | undefined;
  readonly hint: string | undefined;
  readonly onChange: (vote: VoteForm) => void;
}

/** Numbers of one vote and what follows from them: two sentences with the arithmetic, then the source. */
export function VoteFields({ model, vote, judgement, hint, onChange }: VoteFieldsProps) {
  const number = (key: NumberKey, label: string) => (
    <NumberField
      label={label}
      unit={words.people}
      min={0}
      max={999}
      value={vote[key]}
      onChange={(value) => {
        onChange({ ...vote, [key]: value });
      }}
    />
  );
  const isBallot = vote.method !== 'showOfHands';
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: '.75rem' }}>
      <Row>
        <SelectField
          label={words.kind}
          value={vote.kind}
          options={kinds}
          emptyLabel={null}
          onChange={(kind) => {
            onChange({ ...vote, kind: kind as VoteForm['kind'] });
          }}
        />
        <SelectField
          label={words.method}
          value={vote.method}
          options={methods}
          emptyLabel={null}
          onChange={(method) => {
            onChange({ ...vote, method: method as VoteForm['method'] });
          }}
        />
        {isBallot ? (
          <TextField
            label={words.tellers}
            limit={60}
            value={vote.tellers}
            onChange={(tellers) => {
              onChange({ ...vote, tellers });
            }}
          />
        ) : null}
      </Row>
      <Row>
        {number('votesFor', words.votesFor)}
        {number('votesAgainst', words.votesAgainst)}
        {number('votesAbstain', words.votesAbstain)}
        {isBallot ? number('notReturned', words.notReturned) : null}
      </Row>
      {vote.kind === 'development' || (judgement?.writtenTotal ?? 0) > 0 ? (
        <Row>
          {number('writtenFor', words.writtenFor)}
          {number('writtenAgainst', words.writtenAgainst)}
          {number('writtenAbstain', words.writtenAbstain)}
        </Row>
      ) : null}
      <Hint text={hint} />
      {judgement ? <Judged model={model} vote={vote} judgement={judgement} /> : null}
    </div>
  );
}

type NumberKey = {
  [Key in keyof VoteForm]: VoteForm[Key] extends number | null ? Key : never;
}[keyof VoteForm];

interface JudgedProps {
  readonly model: EditorModel;
  readonly vote: VoteForm;
  readonly judgement: VoteJudgement;
}

function Judged({ model, vote, judgement }: JudgedProps) {
  const [isRuleShown, setRuleShown] = useState(false);
  const { rule } = judgement;
  const quorum = rule.quorum.strict ? words.quorumOkStrict(rule.quorumWord) : words.quorumOk(rule.quorumWord);
  const result = resultLine(vote, judgement);
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
          <p>{judgement.resultArithmetic}</p>
        </div>
      </Panel>
      <Source>
        {words.basis(rule.source, rule.article, voteKindWords[vote.kind])}
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
      {judgement.hasQuorum ? null : (
        <FieldSlot path="quorumOverrideReason">
          <TextField
            label={words.override}
            limit={200}
            placeholder={words.overrideHint}
            hint={model.hint('quorumOverrideReason')}
            value={model.form.quorumOverrideReason}
            onChange={(quorumOverrideReason) => {
              model.set({ quorumOverrideReason });
            }}
          />
        </FieldSlot>
      )}
    </>
  );
}

function resultLine(vote: VoteForm, judgement: VoteJudgement): { kind: StateKind; text: string } {
  const isBlank = vote.votesFor === null && vote.votesAgainst === null && vote.votesAbstain === null;
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
