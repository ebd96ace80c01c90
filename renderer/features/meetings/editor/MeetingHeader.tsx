import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { formatMonthDayZh, localTimeOfInstant } from '../../../../shared/domain/dates';
import type { RecordState } from '../../../../shared/schema/meeting';
import { meetingWords } from '../../../../shared/words/meetings';
import type { MenuAction } from '../../../ui/action/menu-action';
import { useShortcut } from '../../../ui/keyboard/use-shortcut';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { StepLine, type LineStep } from '../../../ui/layout/StepLine';
import type { SaveState } from './use-meeting-session';

const words = meetingWords.editor;

export interface HeaderCommands {
  onBack: () => void;
  print: () => void;
  printSignIn: () => void;
  send: () => void;
  withdraw: () => void;
  sign: () => void;
  correct: () => void;
  saveCorrection: () => void;
  dropCorrection: () => void;
}

interface MeetingHeaderProps {
  readonly heading: string;
  readonly day: string;
  readonly state: RecordState;
  readonly isStored: boolean;
  readonly isCorrecting: boolean;
  readonly save: SaveState;
  /** Said while an official copy is being printed; the buttons rest. */
  readonly busy: string | undefined;
  readonly more: readonly MenuAction[];
  readonly commands: HeaderCommands;
}

/** The one next step (送签 and what follows), from wherever one is writing. */
const NEXT_STEP_CHORD = 'Ctrl+Enter';
const PRINT_CHORD = 'Ctrl+P';

/** Title, day, the line of states with what was saved when, and the one next step. */
export function MeetingHeader(props: MeetingHeaderProps) {
  const { heading, day, state, isCorrecting, busy, more, commands } = props;
  const isBusy = busy !== undefined;
  return (
    <DocumentHeader
      title={heading}
      meta={formatMonthDayZh(day)}
      state={<StepLine label={words.stateLine} {...stateSteps(props)} />}
      onBack={commands.onBack}
      more={more}
      secondary={
        <>
          {isCorrecting ? (
            <Button variant="outlined" disabled={isBusy} onClick={commands.dropCorrection}>
              {words.dropCorrection}
            </Button>
          ) : (
            <Button
              variant="outlined"
              startIcon={<Printer aria-hidden />}
              disabled={isBusy}
              title={words.withChord(words.print, PRINT_CHORD)}
              aria-keyshortcuts="Control+P"
              onClick={commands.print}
            >
              {words.print}
            </Button>
          )}
          {state === 'outForSignature' ? (
            <Button variant="outlined" disabled={isBusy} onClick={commands.withdraw}>
              {words.withdraw}
            </Button>
          ) : null}
          {state === 'signed' && !isCorrecting ? (
            <Button variant="outlined" disabled={isBusy} onClick={commands.correct}>
              {words.correct}
            </Button>
          ) : null}
        </>
      }
      primary={<PrimaryButton {...props} />}
    />
  );
}

function PrimaryButton({ state, isCorrecting, busy, commands }: MeetingHeaderProps) {
  const [label, run] = isCorrecting
    ? [words.saveCorrection, commands.saveCorrection]
    : nextStep(state, commands);
  useShortcut(NEXT_STEP_CHORD, label === undefined || busy !== undefined ? undefined : run);
  if (label === undefined) return null;
  return (
    <Button
      variant="contained"
      disabled={busy !== undefined}
      title={words.withChord(label, NEXT_STEP_CHORD)}
      aria-keyshortcuts="Control+Enter"
      onClick={run}
    >
      {label}
    </Button>
  );
}

function nextStep(
  state: RecordState,
  commands: HeaderCommands,
): [label: string | undefined, run: () => void] {
  switch (state) {
    case 'planned':
      return [words.printSignIn, commands.printSignIn];
    case 'draft':
      return [words.send, commands.send];
    case 'outForSignature':
      return [words.sign, commands.sign];
    case 'signed':
      return [undefined, () => undefined];
  }
}

function stateSteps({ state, isStored, isCorrecting, save, busy }: MeetingHeaderProps): {
  steps: LineStep[];
  currentId: string;
} {
  const note = busy ?? savedWords(save, isStored);
  const step = (id: RecordState, glyph: LineStep['glyph'] & string): LineStep => ({
    id,
    label: words.steps[id],
    glyph,
    ...(id === state && id !== 'signed' ? { note: id === 'outForSignature' ? (busy ?? '') : note } : {}),
  });
  const steps: LineStep[] = [
    ...(state === 'planned' ? [step('planned', 'notYet')] : []),
    step('draft', 'draft'),
    step('outForSignature', 'outForSignature'),
    step('signed', 'done'),
  ];
  if (!isCorrecting) return { steps, currentId: state };
  const time = save.kind === 'saved' ? localTimeOfInstant(save.at).slice(11) : '';
  const correcting: LineStep = {
    id: 'correcting',
    label: words.correcting,
    glyph: 'draft',
    note: busy ?? words.correctingNote(time),
  };
  return { steps: [...steps, correcting], currentId: 'correcting' };
}

function savedWords(save: SaveState, isStored: boolean): string {
  switch (save.kind) {
    case 'typing':
      return words.typing;
    case 'saved':
      return words.saved(localTimeOfInstant(save.at).slice(11));
    case 'failed':
      return words.saveFailed;
    case 'untouched':
      return isStored ? words.savedBefore : words.new;
  }
}
