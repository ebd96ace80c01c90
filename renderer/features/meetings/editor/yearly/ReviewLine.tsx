import type { KeyboardEvent } from 'react';
import { styled } from '@mui/material/styles';
import type { SnapshotRow } from '../../../../../shared/schema/meeting';
import {
  reviewGrades,
  reviewVerdicts,
  type ReviewGrade,
  type ReviewRow,
} from '../../../../../shared/schema/yearly-sections';
import {
  reviewGradeWords,
  reviewVerdictWords,
  yearlyLifeWords,
} from '../../../../../shared/words/yearly-life';
import { color } from '../../../../ui/color';
import { BareInput, InputBox } from '../../../../ui/field/InputBox';
import { PlainSelect } from '../../../../ui/field/PlainSelect';
import { isComposing } from '../../../../ui/keyboard/composition';
import { ballotCount, emptyBallot } from '../../form/review-paste';
import { FieldSlot } from '../FieldSlot';
import { Hint } from '../Hint';

const words = yearlyLifeWords.review;
const blank = { value: '', label: words.blank };
const grades = [blank, ...reviewGrades.map((value) => ({ value, label: reviewGradeWords[value] }))];
const verdicts = [blank, ...reviewVerdicts.map((value) => ({ value, label: reviewVerdictWords[value] }))];

const Mark = styled('small')({ marginLeft: '.375rem', fontSize: '.875rem', color: color.ink2 });

interface ReviewLineProps {
  readonly row: ReviewRow;
  readonly person: SnapshotRow | undefined;
  readonly path: string;
  readonly hint: (field: string) => string | undefined;
  readonly onChange: (row: ReviewRow) => void;
  /** True when the text was taken as a block of cells. */
  readonly onPaste: (grade: ReviewGrade, text: string) => boolean;
}

/** One person: 自评, 互评, ballots by grade, 支部评定. Arrow up and down go along the column. */
export function ReviewLine({ row, person, path, hint, onChange, onPaste }: ReviewLineProps) {
  const name = person?.name ?? '';
  const choose = (key: 'selfGrade' | 'mutual' | 'verdict', value: string): void => {
    const { [key]: _old, ...others } = row;
    onChange(value === '' ? others : { ...others, [key]: value });
  };
  return (
    <tr>
      <th scope="row">
        {name}
        {person?.category === 'probationaryMember' ? <Mark>{words.probationary}</Mark> : null}
        <Hint text={hint(`${path}.ballot`) ?? hint(`${path}.verdict`)} />
      </th>
      <td>
        <FieldSlot path={`${path}.self`}>
          <PlainSelect
            label={words.cellOf(name, words.self)}
            value={row.selfGrade ?? ''}
            options={grades}
            onChange={(value) => {
              choose('selfGrade', value);
            }}
          />
        </FieldSlot>
      </td>
      <td>
        <PlainSelect
          label={words.cellOf(name, words.mutual)}
          value={row.mutual ?? ''}
          options={grades}
          onChange={(value) => {
            choose('mutual', value);
          }}
        />
      </td>
      {reviewGrades.map((grade) => (
        <td key={grade}>
          <FieldSlot path={grade === reviewGrades[0] ? `${path}.ballot` : `${path}.ballot.${grade}`}>
            <InputBox style={{ width: '2.75rem' }}>
              <BareInput
                aria-label={words.cellOf(name, words.ballotOf(reviewGradeWords[grade]))}
                inputMode="numeric"
                style={{ textAlign: 'center', padding: 0 }}
                value={row.ballot?.[grade] ?? ''}
                onChange={(event) => {
                  onChange(withBallot(row, grade, event.target.value));
                }}
                onPaste={(event) => {
                  if (onPaste(grade, event.clipboardData.getData('text/plain'))) event.preventDefault();
                }}
                onKeyDown={alongColumn}
              />
            </InputBox>
          </FieldSlot>
        </td>
      ))}
      <td>
        <FieldSlot path={`${path}.verdict`}>
          <PlainSelect
            label={words.cellOf(name, words.verdict)}
            value={row.verdict ?? ''}
            options={verdicts}
            usual=""
            onChange={(value) => {
              choose('verdict', value);
            }}
          />
        </FieldSlot>
      </td>
      <td>
        <InputBox style={{ minWidth: '5rem' }}>
          <BareInput
            aria-label={words.cellOf(name, words.remark)}
            maxLength={60}
            value={row.remark ?? ''}
            onChange={(event) => {
              onChange({ ...row, remark: event.target.value });
            }}
          />
        </InputBox>
      </td>
    </tr>
  );
}

/** Emptied, a cell counts nobody; with every cell empty the person has no ballots at all. */
function withBallot(row: ReviewRow, grade: ReviewGrade, typed: string): ReviewRow {
  const { ballot = emptyBallot, ...others } = row;
  if (typed.trim() === '') {
    const next = { ...ballot, [grade]: 0 };
    return Object.values(next).every((count) => count === 0) ? others : { ...others, ballot: next };
  }
  const count = ballotCount(typed);
  return count === undefined ? row : { ...others, ballot: { ...ballot, [grade]: count } };
}

/** Enter goes down as in a sheet: a column of numbers is read out name by name. */
function alongColumn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  if (step === 0 || isComposing(event)) return;
  const cell = event.currentTarget.closest('td');
  const line = cell?.closest('tr');
  const next = step === 1 ? line?.nextElementSibling : line?.previousElementSibling;
  const target = next?.children[cell?.cellIndex ?? 0]?.querySelector('input');
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
  target.select();
}
