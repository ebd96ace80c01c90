import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { isTellerCandidate } from '../../../../shared/domain/before-signature';
import type { VoteJudgement } from '../../../../shared/domain/votes';
import { voteKinds, voteMethods } from '../../../../shared/schema/meeting';
import { voteKindWords, voteMethodWords } from '../../../../shared/words/domain';
import { remarkWords } from '../../../../shared/words/meeting-steps';
import { meetingWords } from '../../../../shared/words/meetings';
import { electionWords } from '../../../../shared/words/votes';
import { NumberField } from '../../../ui/field/NumberField';
import { SelectField } from '../../../ui/field/SelectField';
import { TextField } from '../../../ui/field/TextField';
import { newElection } from '../form/election-form';
import { voteToContent, type VoteForm } from '../form/meeting-form';
import type { EditorModel } from './editor-model';
import { ElectionFields } from './ElectionFields';
import { Hint } from './Hint';
import { TellerFields } from './TellerFields';
import { VoteResult } from './VoteResult';

const words = meetingWords.vote;
const kinds = voteKinds.map((value) => ({ value, label: voteKindWords[value] }));
const methods = voteMethods.map((value) => ({ value, label: voteMethodWords[value] }));

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(7.25rem, 1fr))',
  gap: '.75rem 12px',
});
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
  const ballots = vote.kind === 'election' ? vote.election : null;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: '.75rem' }}>
      <Row>
        <SelectField
          label={words.kind}
          value={vote.kind}
          options={kinds}
          emptyLabel={null}
          onChange={(kind) => {
            const isElection = kind === 'election';
            nameNature(model, kind as VoteForm['kind']);
            onChange({
              ...vote,
              kind: kind as VoteForm['kind'],
              // Elections are by ballot; who counts and what came back is asked for only then.
              method: isElection ? 'secretBallot' : vote.method,
              // Typed candidates survive a wrong choice and back.
              election: vote.election ?? (isElection ? newElection() : null),
            });
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
        {isBallot && vote.tellers !== '' ? (
          <TextField
            label={words.tellers}
            limit={60}
            value={vote.tellers}
            onChange={(tellers) => {
              onChange({ ...vote, tellers });
            }}
          />
        ) : null}
        {isBallot ? <TellerFields {...{ model, vote, onChange }} /> : null}
      </Row>
      {isTellerCandidate(voteToContent(vote, '')) ? <Hint text={remarkWords.tellerIsCandidate} /> : null}
      {ballots ? (
        <ElectionFields
          model={model}
          election={ballots}
          judgement={judgement?.election}
          onChange={(election) => {
            onChange({ ...vote, election });
          }}
        />
      ) : (
        <Row>
          {number('votesFor', words.votesFor)}
          {number('votesAgainst', words.votesAgainst)}
          {number('votesAbstain', words.votesAbstain)}
          {isBallot ? number('notReturned', words.notReturned) : null}
        </Row>
      )}
      {vote.kind === 'election' && !ballots ? (
        <Button
          variant="outlined"
          size="small"
          sx={{ alignSelf: 'flex-start' }}
          onClick={() => {
            onChange({ ...vote, election: newElection() });
          }}
        >
          {electionWords.byCandidates}
        </Button>
      ) : null}
      {vote.kind === 'development' || (judgement?.writtenTotal ?? 0) > 0 ? (
        <Row>
          {number('writtenFor', words.writtenFor)}
          {number('writtenAgainst', words.writtenAgainst)}
          {number('writtenAbstain', words.writtenAbstain)}
        </Row>
      ) : null}
      <Hint text={hint} />
      {judgement ? <VoteResult model={model} vote={vote} judgement={judgement} /> : null}
    </div>
  );
}

type NumberKey = {
  [Key in keyof VoteForm]: VoteForm[Key] extends number | null ? Key : never;
}[keyof VoteForm];

/** An assembly that elects or admits is of that nature; one named otherwise on purpose (民主评议) stays as it is. */
function nameNature({ change }: EditorModel, kind: VoteForm['kind']): void {
  if (kind === 'ordinary') return;
  const nature = kind === 'election' ? 'election' : 'admission';
  change((before) => ({
    ...before,
    sections: before.sections.map((section) =>
      section.type === 'memberAssembly' && (section.nature === 'decision' || section.nature === 'study')
        ? { ...section, nature }
        : section,
    ),
  }));
}
