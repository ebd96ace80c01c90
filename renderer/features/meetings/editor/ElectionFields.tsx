import { styled } from '@mui/material/styles';
import type { ElectionJudgement } from '../../../../shared/domain/election';
import { electionSentenceWords, electionWords as words } from '../../../../shared/words/votes';
import { color } from '../../../ui/color';
import { NumberField } from '../../../ui/field/NumberField';
import { PersonPicker } from '../../../ui/field/PersonPicker';
import type { PersonOption } from '../../../ui/field/person-search';
import { newCandidate, type CandidateForm, type ElectionForm } from '../form/election-form';
import { rosterChoices } from '../form/person-choice';
import { changeById, type EditorModel } from './editor-model';
import { RemoveButton } from './RowList';

const Numbers = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(5.75rem, 1fr))',
  gap: '.75rem 12px',
});
const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'left', fontWeight: 400, fontSize: '.875rem', color: color.ink2, padding: '0 .5rem' },
  '& td': { padding: '.25rem .5rem', borderBottom: `1px solid ${color.line}` },
  '& th:first-of-type, & td:first-of-type': { paddingLeft: 0 },
  '& thead td': { borderBottom: 0 },
  '& td[data-number]': { width: '6.5rem' },
});

interface ElectionFieldsProps {
  readonly model: EditorModel;
  readonly election: ElectionForm;
  readonly judgement: ElectionJudgement | undefined;
  readonly onChange: (election: ElectionForm) => void;
}

/** Seats, candidates with their votes, ballots: typed once, everything else follows. */
export function ElectionFields({ model, election, judgement, onChange }: ElectionFieldsProps) {
  const count = (key: 'seats' | 'issued' | 'returned' | 'valid' | 'invalid') => (
    <NumberField
      label={words[key]}
      unit={key === 'seats' ? words.seatsUnit : words.ballotsUnit}
      min={0}
      max={key === 'seats' ? 20 : 999}
      value={election[key]}
      onChange={(value) => {
        onChange({ ...election, [key]: value });
      }}
    />
  );
  const listed = new Set([...election.candidates, ...election.writeIns].map((one) => one.memberId));
  const people = rosterChoices(model.facts.roster, null).filter(({ id }) => !listed.has(id));
  const marks = [...election.candidates, ...election.writeIns].reduce(
    (sum, one) => sum + (one.votesFor ?? 0),
    0,
  );
  return (
    <>
      <Numbers>
        {count('seats')}
        {count('issued')}
        {count('returned')}
        {count('valid')}
        {count('invalid')}
      </Numbers>
      <CandidateTable
        title={words.candidates}
        add={words.addCandidate}
        rows={election.candidates}
        people={people}
        judgement={judgement}
        newId={model.newId}
        hasParts
        onChange={(candidates) => {
          onChange({ ...election, candidates });
        }}
      />
      <CandidateTable
        title={words.writeIns}
        add={words.addWriteIn}
        rows={election.writeIns}
        people={people}
        judgement={judgement}
        newId={model.newId}
        hasParts={false}
        onChange={(writeIns) => {
          onChange({ ...election, writeIns });
        }}
      />
      <div style={{ fontSize: '.875rem', color: color.ink2 }} aria-live="polite">
        {words.sums(election.candidates.length, marks)}
        {judgement &&
        !judgement.hasEnoughCandidates &&
        election.candidates.length > 0 &&
        (election.seats ?? 0) > 0
          ? `；${words.fewCandidates(judgement.candidatesNeeded)}`
          : ''}
      </div>
    </>
  );
}

interface CandidateTableProps {
  readonly title: string;
  readonly add: string;
  readonly rows: readonly CandidateForm[];
  readonly people: readonly PersonOption[];
  readonly judgement: ElectionJudgement | undefined;
  readonly newId: () => string;
  /** 不赞成 and 弃权 are counted too; of a name written in only the votes for it. */
  readonly hasParts: boolean;
  readonly onChange: (rows: readonly CandidateForm[]) => void;
}

function CandidateTable(props: CandidateTableProps) {
  const { title, add, rows, people, judgement, newId, hasParts, onChange } = props;
  const outcomeOf = new Map(judgement?.rows.map((row) => [row.id, row.outcome]));
  const isSaid = judgement?.isCounted === true && judgement.faults.length === 0;
  const cell = (one: CandidateForm, key: 'votesFor' | 'votesAgainst' | 'votesAbstain', label: string) => (
    <td data-number>
      <NumberField
        label={label}
        hideLabel
        min={0}
        max={999}
        value={one[key]}
        onChange={(value) => {
          onChange(changeById(rows, one.id, { [key]: value }));
        }}
      />
    </td>
  );
  return (
    <div>
      {rows.length === 0 ? null : (
        <Table aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{words.votesFor}</th>
              {hasParts ? (
                <>
                  <th scope="col">{words.votesAgainst}</th>
                  <th scope="col">{words.votesAbstain}</th>
                </>
              ) : null}
              <th scope="col">{words.outcome}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.id}>
                <td>{one.name}</td>
                {cell(one, 'votesFor', words.votesForOf(one.name))}
                {hasParts ? cell(one, 'votesAgainst', words.votesAgainstOf(one.name)) : null}
                {hasParts ? cell(one, 'votesAbstain', words.votesAbstainOf(one.name)) : null}
                <td>{isSaid ? electionSentenceWords.outcomes[outcomeOf.get(one.id) ?? 'notElected'] : ''}</td>
                <td style={{ width: '2.5rem' }}>
                  <RemoveButton
                    label={words.removeCandidate(one.name)}
                    onClick={() => {
                      onChange(rows.filter((other) => other.id !== one.id));
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <div style={{ maxWidth: '16rem', marginTop: '.5rem' }}>
        <PersonPicker
          label={add}
          value=""
          people={people}
          onChange={(id) => {
            const person = people.find((one) => one.id === id);
            if (person) onChange([...rows, newCandidate(newId(), person.name, id)]);
          }}
          onCreate={(name) => {
            onChange([...rows, newCandidate(newId(), name)]);
          }}
        />
      </div>
    </div>
  );
}
