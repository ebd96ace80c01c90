import { useEffect, useRef } from 'react';
import Button from '@mui/material/Button';
import type { ImportDecisions } from '../../../../shared/import/decisions';
import type { ImportPreview, PreviewRow } from '../../../../shared/import/preview';
import { importPageWords } from '../../../../shared/words/members-import';
import { Kbd } from '../../../ui/action/Kbd';
import { color } from '../../../ui/color';
import { QuestionItem } from './QuestionItem';
import { answerOf, withAnswer, type Question } from './questions';
import { RowChanges } from './RowChanges';

interface QuestionPanelProps {
  readonly questions: readonly Question[];
  readonly preview: ImportPreview;
  readonly selectedRow: PreviewRow | undefined;
  readonly decisions: ImportDecisions;
  readonly onDecisions: (decisions: ImportDecisions) => void;
  /** The question the user jumped to (F8): its first choice takes the focus. */
  readonly asked: { readonly key: string } | undefined;
  readonly onNext: () => void;
  readonly onSelectRow: (rowNumber: number) => void;
}

const words = importPageWords.panel;
/** More than this at once nobody works through; the next ones follow as the first are answered. */
const SHOWN_AT_ONCE = 30;
const WIDTH_PX = 368;

/** At the right of the preview: every question with its choices, and what the chosen row would change. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { questions, preview, selectedRow, decisions, onDecisions, asked, onNext, onSelectRow } = props;
  const body = useRef<HTMLDivElement>(null);
  const open = questions.filter((question) => question.isOpen).length;
  const rowNumber = selectedRow?.rowNumber;
  useEffect(() => {
    // Chosen in the table: bring its question into sight.
    const item = rowNumber === undefined ? null : body.current?.querySelector(`[data-row="${rowNumber}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [rowNumber]);
  useEffect(() => {
    if (asked === undefined) return;
    const items = [...(body.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
    const item = items.find((one) => one.dataset['question'] === asked.key);
    const choice = item?.querySelector<HTMLElement>('input:checked') ?? item?.querySelector('input');
    choice?.focus();
    item?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const shown = questions.slice(0, SHOWN_AT_ONCE);
  const hasQuestion = questions.some((question) => question.rowNumber === rowNumber);
  return (
    <aside
      aria-label={words.title(open)}
      style={{
        flex: 'none',
        width: WIDTH_PX,
        maxWidth: '45%',
        minHeight: 0,
        display: 'flex',
        flexDirection: 'column',
        background: color.panel,
        borderLeft: `1px solid ${color.lineStrong}`,
      }}
    >
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 8,
          margin: '0 24px',
          minHeight: '2.75rem',
          borderBottom: `1px solid ${color.lineStrong}`,
        }}
      >
        <h2 style={{ margin: 0, fontSize: '1rem', fontWeight: 600 }}>
          {open === 0 ? words.none : words.title(open)}
        </h2>
        {open === 0 ? null : (
          <Button variant="text" size="small" sx={{ ml: 'auto', px: 0 }} onClick={onNext}>
            {words.next}&nbsp;
            <Kbd chord="F8" />
          </Button>
        )}
      </div>
      <div
        ref={body}
        style={{ flex: 1, minHeight: 0, overflowY: 'auto', padding: '0 24px 24px' }}
        tabIndex={-1}
      >
        {selectedRow && !hasQuestion ? <RowChanges row={selectedRow} preview={preview} /> : null}
        {questions.length === 0 && !selectedRow ? (
          <p style={{ color: color.ink2, margin: '12px 0' }}>{words.noneText}</p>
        ) : null}
        {shown.map((question) => (
          <QuestionItem
            key={question.key}
            question={question}
            answer={answerOf(question, decisions)}
            isSelected={question.rowNumber === rowNumber}
            onAnswer={(answer) => {
              onDecisions(withAnswer(decisions, question, answer));
            }}
            onFocus={() => {
              if (question.rowNumber !== rowNumber) onSelectRow(question.rowNumber);
            }}
          />
        ))}
        {questions.length > shown.length ? <p>{words.more(questions.length - shown.length)}</p> : null}
      </div>
    </aside>
  );
}
