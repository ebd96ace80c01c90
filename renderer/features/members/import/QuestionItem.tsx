import { useState } from 'react';
import { Link } from 'react-router';
import Button from '@mui/material/Button';
import { formatPartialDateZh } from '../../../../shared/domain/dates';
import { isDateField, type ImportField } from '../../../../shared/import/fields';
import { normaliseIdNumber } from '../../../../shared/domain/id-number';
import { importFieldWords } from '../../../../shared/words/import';
import { importPageWords } from '../../../../shared/words/members-import';
import { mergeWords } from '../../../../shared/words/merge';
import { color } from '../../../ui/color';
import { RadioField, type RadioOption } from '../../../ui/field/RadioField';
import { TextField } from '../../../ui/field/TextField';
import { isComposing } from '../../../ui/keyboard/composition';
import { StatusWord } from '../../../ui/status/StatusWord';
import { NEW_PERSON, type Answer, type Question } from './questions';
import { showValue } from './show-value';

interface QuestionItemProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly isSelected: boolean;
  readonly onAnswer: (answer: Answer) => void;
  readonly onFocus: () => void;
}

const words = importPageWords.panel;
const ID_LENGTH = 18;
const BLANK = 'blank';
const FILL = 'fill';
const SKIP = 'skip';
const asValue = (value: string): string => `value:${value}`;

/** One doubtful cell or person: what the file says, why that is not clear, and the choices. */
export function QuestionItem({ question, answer, isSelected, onAnswer, onFocus }: QuestionItemProps) {
  const { problem, field, kind } = question;
  const fieldName = importFieldWords[field];
  const candidates = problem.candidates ?? [];
  const typedAnswer =
    answer?.kind === 'cell' && answer.decision.kind === 'value' ? answer.decision.value : '';
  const [typed, setTyped] = useState(typedAnswer);
  const [isFilling, setFilling] = useState(false);

  const chosen = ((): string => {
    if (isFilling) return FILL;
    if (!answer) return '';
    if (answer.kind === 'skip') return SKIP;
    if (answer.kind === 'person') return asValue(answer.matchTo);
    if (answer.decision.kind === 'blank') return BLANK;
    const { value } = answer.decision;
    return candidates.some((candidate) => candidate.value === value) ? asValue(value) : FILL;
  })();
  const applyTyped = (): void => {
    const value = typed.trim();
    if (value !== '') onAnswer({ kind: 'cell', decision: { kind: 'value', value } });
  };
  const choose = (value: string): void => {
    setFilling(value === FILL);
    if (value === SKIP) onAnswer({ kind: 'skip' });
    else if (value === BLANK) onAnswer({ kind: 'cell', decision: { kind: 'blank' } });
    else if (value !== FILL && kind === 'person') onAnswer({ kind: 'person', matchTo: value.slice(6) });
    else if (value !== FILL) onAnswer({ kind: 'cell', decision: { kind: 'value', value: value.slice(6) } });
  };

  const fillIn: RadioOption = {
    value: FILL,
    label: words.fillIn,
    detail: (
      <div style={{ display: 'grid', gap: 8, justifyItems: 'start', marginBottom: 6 }}>
        <div style={{ width: '100%' }}>
          <TextField
            hideLabel
            label={words.typeHere(fieldName)}
            value={typed}
            onChange={setTyped}
            onBlur={applyTyped}
            autoFocus
            unit={field === 'idNo' ? digitsLeft(typed) : undefined}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) {
                event.preventDefault();
                applyTyped();
              }
            }}
          />
        </div>
        <Button variant="outlined" size="small" disabled={typed.trim() === ''} onClick={applyTyped}>
          {words.use}
        </Button>
      </div>
    ),
  };
  const candidateOptions = candidates.map((candidate) => ({
    value: asValue(candidate.value),
    label: candidate.label ?? candidateText(field, candidate.value),
  }));
  const skip = { value: SKIP, label: words.skipRow };
  const options: RadioOption[] =
    kind === 'person'
      ? [
          ...(candidateOptions.length > 0
            ? candidateOptions
            : [{ value: asValue(NEW_PERSON), label: words.otherPerson }]),
          skip,
        ]
      : [
          ...candidateOptions,
          fillIn,
          ...(field === 'name' ? [skip] : [{ value: BLANK, label: words.leaveBlank }, skip]),
        ];

  return (
    <section
      data-row={question.rowNumber}
      data-question={question.key}
      onFocus={onFocus}
      style={{
        padding: '12px 0 14px 12px',
        marginLeft: -12,
        borderBottom: `1px solid ${color.lineStrong}`,
        boxShadow: isSelected ? `inset 3px 0 ${color.brandMark}` : undefined,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'baseline', gap: 16 }}>
        <strong>
          {question.name || words.noName}　{fieldName}
        </strong>
        <span style={{ marginLeft: 'auto', fontSize: '.875rem', color: color.ink2, whiteSpace: 'nowrap' }}>
          {question.isOpen ? (
            words.place(question.rowNumber, question.letter)
          ) : (
            <StatusWord kind="done" label={words.decided} />
          )}
        </span>
      </div>
      <p style={{ margin: '2px 0 8px', color: color.ink2 }}>{problem.message}</p>
      <RadioField
        hideLabel
        label={`${question.name} ${fieldName}`}
        value={chosen}
        options={options}
        onChange={choose}
      />
      {kind === 'person' ? <MergeLink files={candidates.map(({ value }) => value)} /> : null}
    </section>
  );
}

/** Two files of one name on file may be of one person: then they are made one first. */
function MergeLink({ files }: { readonly files: readonly string[] }) {
  const [a, b] = files.filter((id) => id !== NEW_PERSON);
  if (a === undefined || b === undefined) return null;
  return (
    <Link to={`/members/merge/${a}/${b}`} style={{ color: color.info }}>
      {mergeWords.twin.inFile}
    </Link>
  );
}

function candidateText(field: ImportField, value: string): string {
  return isDateField(field) ? formatPartialDateZh(value) : showValue(field, value);
}

function digitsLeft(typed: string): string | undefined {
  const left = ID_LENGTH - normaliseIdNumber(typed).length;
  return left > 0 && left < ID_LENGTH ? words.digitsLeft(left) : undefined;
}
