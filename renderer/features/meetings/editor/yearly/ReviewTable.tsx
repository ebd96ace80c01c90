import { useState } from 'react';
import { styled } from '@mui/material/styles';
import { verdictLine } from '../../../../../shared/domain/yearly-life';
import { recordTypeWords } from '../../../../../shared/words/domain';
import {
  reviewGrades,
  type DemocraticReviewSection,
  type ReviewGrade,
  type ReviewRow,
} from '../../../../../shared/schema/yearly-sections';
import {
  reviewGradeWords,
  reviewVerdictWords,
  yearlyLifeWords,
} from '../../../../../shared/words/yearly-life';
import { color } from '../../../../ui/color';
import { FormSection } from '../../../../ui/field/FormSection';
import { NumberField } from '../../../../ui/field/NumberField';
import { isBlock, pasteBallots } from '../../form/review-paste';
import { FieldSlot } from '../FieldSlot';
import { Hint } from '../Hint';
import { setSection, type SectionOf, type SectionProps } from '../section-props';
import { ReviewLine } from './ReviewLine';

const words = yearlyLifeWords.review;

const Scroll = styled('div')({ overflowX: 'auto' });
const Table = styled('table')({
  width: '100%',
  minWidth: '42rem',
  borderCollapse: 'collapse',
  '& th': {
    padding: '.25rem .375rem',
    fontSize: '.875rem',
    fontWeight: 400,
    color: color.ink2,
    textAlign: 'left',
    borderBottom: `1px solid ${color.lineStrong}`,
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
  },
  // 基本合格 and 不合格 in two lines: the verdict beside them must be in sight at 1366 px.
  '& th[data-grade]': {
    whiteSpace: 'normal',
    width: '2.75rem',
    padding: '.25rem 1px',
    lineHeight: 1.25,
    textAlign: 'center',
  },
  '& th[data-group]': { textAlign: 'center', borderBottom: `1px solid ${color.line}`, paddingBottom: 2 },
  '& td select': { textAlignLast: 'left' },
  '& td': { padding: '.125rem .25rem .125rem 0', borderBottom: `1px solid ${color.line}` },
  '& tbody th': {
    verticalAlign: 'middle',
    borderBottom: `1px solid ${color.line}`,
    color: color.ink,
    fontSize: '1rem',
  },
});
const Ballots = styled('div')({ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 12 });
const Summary = styled('p')({ margin: '.5rem 0 0', color: color.ink2 });

/** 民主评议: ballot papers of the sitting, then one line per person; numbers may be pasted out of a sheet. */
export function ReviewTable({ model, section, index }: SectionProps<SectionOf<'democraticReview'>>) {
  const [note, setNote] = useState<string | undefined>();
  const fitted = model.facts.content.sections[index];
  const rows = fitted?.type === 'democraticReview' ? fitted.rows : [];
  const personOf = new Map(model.facts.roster.map((person) => [person.memberId, person]));
  const setRows = (next: readonly ReviewRow[]): void => {
    setSection(model, section, { rows: [...next] });
  };
  const paste = (row: number, grade: ReviewGrade, text: string): boolean => {
    if (!isBlock(text)) return false;
    const pasted = pasteBallots(rows, { row, grade }, text);
    if (pasted) setRows(pasted.rows);
    setNote(!pasted ? words.notFit : pasted.tooMany > 0 ? words.tooMany(pasted.tooMany) : undefined);
    return true;
  };
  return (
    <FormSection title={recordTypeWords.democraticReview} note={words.note} columns={1}>
      <BallotFields {...{ model, section, index }} />
      {rows.length === 0 ? <p style={{ margin: 0 }}>{words.nobody}</p> : null}
      <FieldSlot path={`sections.${index}.rows`}>
        <div style={{ minWidth: 0 }}>
          <Scroll>
            <Table aria-label={words.table}>
              <thead>
                <tr>
                  <th scope="col" rowSpan={2}>
                    {words.name}
                  </th>
                  <th scope="col" rowSpan={2}>
                    {words.self}
                  </th>
                  <th scope="col" rowSpan={2}>
                    {words.mutual}
                  </th>
                  <th scope="colgroup" colSpan={reviewGrades.length} data-group>
                    {words.ballot}
                  </th>
                  <th scope="col" rowSpan={2}>
                    {words.verdict}
                  </th>
                  <th scope="col" rowSpan={2}>
                    {words.remark}
                  </th>
                </tr>
                <tr>
                  {reviewGrades.map((grade) => (
                    <th key={grade} scope="col" data-grade>
                      {reviewGradeWords[grade]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, at) => (
                  <ReviewLine
                    key={row.memberId}
                    row={row}
                    person={personOf.get(row.memberId)}
                    path={`sections.${index}.rows.${at}`}
                    hint={model.hint}
                    onChange={(changed) => {
                      setNote(undefined);
                      setRows(rows.map((one) => (one.memberId === row.memberId ? changed : one)));
                    }}
                    onPaste={(grade, text) => paste(at, grade, text)}
                  />
                ))}
              </tbody>
            </Table>
          </Scroll>
          {note === undefined ? null : <Summary role="status">{note}</Summary>}
          <Hint text={model.hint(`sections.${index}.rows`)} />
          <Summary>{summaryOf(rows)}</Summary>
        </div>
      </FieldSlot>
    </FormSection>
  );
}

type BallotKey = keyof DemocraticReviewSection['ballots'];

function BallotFields({ model, section, index }: SectionProps<SectionOf<'democraticReview'>>) {
  const field = (key: BallotKey, label: string) => (
    <FieldSlot path={`sections.${index}.ballots.${key}`}>
      <NumberField
        label={label}
        unit={words.sheets}
        min={0}
        max={999}
        value={section.ballots[key] ?? null}
        hint={model.hint(`sections.${index}.ballots.${key}`)}
        onChange={(value) => {
          const { [key]: _old, ...others } = section.ballots;
          setSection(model, section, { ballots: value === null ? others : { ...others, [key]: value } });
        }}
      />
    </FieldSlot>
  );
  return (
    <Ballots>
      {field('issued', words.issued)}
      {field('returned', words.returned)}
      {field('valid', words.valid)}
    </Ballots>
  );
}

function summaryOf(rows: readonly ReviewRow[]): string {
  const open = rows.filter(({ verdict }) => verdict === undefined).length;
  const line = verdictLine({ rows }, (verdict, count) => words.countOf(reviewVerdictWords[verdict], count));
  return words.summary([line, open > 0 ? words.notYet(open) : ''].filter(Boolean).join('、'));
}
