import Button from '@mui/material/Button';
import { Printer, Trash2 } from 'lucide-react';
import { localTimeOfInstant } from '../../../shared/domain/dates';
import type { BranchText } from '../../../shared/schema/branch-text';
import {
  branchTextKindWords,
  branchTextStateWords,
  branchTextWords,
} from '../../../shared/words/branch-texts';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { StepLine } from '../../ui/layout/StepLine';
import type { TextStep } from './TextStepDialogs';
import type { SaveState } from './use-text-session';

const words = branchTextWords.editor;

interface TextHeaderProps {
  readonly row: BranchText;
  /** As it is being typed. */
  readonly title: string;
  readonly save: SaveState;
  /** All that 定稿 fixes has been counted. */
  readonly isCounted: boolean;
  readonly onBack: () => void;
  readonly onPrint: () => void;
  readonly onStep: (step: TextStep) => void;
  readonly onRemove: () => void;
}

/** Title, where the text stands, and the one next step. */
export function TextHeader(props: TextHeaderProps) {
  const { row, title, save, isCounted, onBack, onPrint, onStep, onRemove } = props;
  const isFinal = row.state === 'final';
  const step = (id: TextStep, label: string, variant: 'contained' | 'outlined') => (
    <Button
      variant={variant}
      onClick={() => {
        onStep(id);
      }}
    >
      {label}
    </Button>
  );
  return (
    <DocumentHeader
      title={title.trim() === '' ? branchTextKindWords[row.kind] : title}
      meta={branchTextWords.yearOf(row.year)}
      state={
        <StepLine
          label={words.stateLine}
          currentId={row.state}
          steps={[
            { id: 'draft', label: branchTextStateWords.draft, glyph: 'draft', note: savedWords(save) },
            { id: 'final', label: branchTextStateWords.final, glyph: 'done' },
          ]}
        />
      }
      onBack={onBack}
      secondary={
        <>
          <Button variant="outlined" startIcon={<Printer aria-hidden />} onClick={onPrint}>
            {words.print}
          </Button>
          {isFinal ? step('reopen', words.reopen, 'outlined') : null}
        </>
      }
      primary={
        isFinal
          ? step('note', words.note, row.deliveredOn === undefined ? 'contained' : 'outlined')
          : isCounted
            ? step('finalise', words.finalise, 'contained')
            : undefined
      }
      more={isFinal ? [] : [{ id: 'remove', label: words.remove, icon: Trash2, onRun: onRemove }]}
    />
  );
}

function savedWords(save: SaveState): string {
  switch (save.kind) {
    case 'typing':
      return words.typing;
    case 'saved':
      return words.saved(localTimeOfInstant(save.at).slice(11));
    case 'failed':
      return words.saveFailed;
    case 'untouched':
      return words.savedBefore;
  }
}
