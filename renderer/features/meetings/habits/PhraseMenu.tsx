import { useEffect, useRef, useState, type RefObject } from 'react';
import { withPhrase } from '../../../../shared/domain/meeting-habits';
import { meetingHabitWords } from '../../../../shared/words/meeting-habits';
import { MenuButton } from '../../../ui/action/MenuButton';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { RadioField } from '../../../ui/field/RadioField';
import { useToast } from '../../../ui/feedback/toast-context';
import { insertText, selectedText } from '../../../ui/field/insert-text';
import { useHabits } from './use-habits';

const words = meetingHabitWords.phrase;
/** As much of a phrase as fits one line of a menu. */
const MENU_CHARACTERS = 24;

/** The last text area of the form the cursor was in: a menu takes the focus away from it. */
export function useLastTextArea(form: RefObject<HTMLElement | null>): RefObject<HTMLTextAreaElement | null> {
  const last = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => {
    const element = form.current;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLTextAreaElement) last.current = target;
    };
    element?.addEventListener('focusin', onFocus);
    return () => {
      element?.removeEventListener('focusin', onFocus);
    };
  }, [form]);
  return last;
}

/** Phrases of the branch: put one where the cursor was, keep what is selected, delete one. */
export function PhraseMenu({ target }: { readonly target: RefObject<HTMLTextAreaElement | null> }) {
  const habits = useHabits();
  const toast = useToast();
  const [isManaging, setManaging] = useState(false);
  const phrases = habits?.phrases ?? [];
  const insert = (phrase: string): void => {
    const area = target.current;
    if (area?.isConnected) insertText(area, phrase);
    else toast.show({ text: words.noField });
  };
  const keep = (): void => {
    const area = target.current;
    const list = area && withPhrase(phrases, selectedText(area));
    if (!list) toast.show({ text: words.notSaved });
    else void habits?.savePhrases(list, words.saved);
  };
  return (
    <>
      <MenuButton
        label={words.menu}
        size="small"
        variant="text"
        disabled={habits === undefined}
        actions={[
          ...phrases.map((phrase, index) => ({
            id: `phrase-${String(index)}`,
            label: short(phrase),
            onRun: () => {
              insert(phrase);
            },
          })),
          { id: 'keep', label: words.keep, isSeparated: phrases.length > 0, onRun: keep },
          ...(phrases.length > 0
            ? [
                {
                  id: 'manage',
                  label: words.manage,
                  onRun: () => {
                    setManaging(true);
                  },
                },
              ]
            : []),
        ]}
      />
      {isManaging && habits ? (
        <DeletePhraseDialog
          phrases={phrases}
          onCancel={() => {
            setManaging(false);
          }}
          onDelete={(phrase) => {
            setManaging(false);
            void habits.savePhrases(
              phrases.filter((one) => one !== phrase),
              words.removed,
            );
          }}
        />
      ) : null}
    </>
  );
}

interface DeletePhraseDialogProps {
  readonly phrases: readonly string[];
  readonly onCancel: () => void;
  readonly onDelete: (phrase: string) => void;
}

function DeletePhraseDialog({ phrases, onCancel, onDelete }: DeletePhraseDialogProps) {
  const [phrase, setPhrase] = useState(phrases[0] ?? '');
  return (
    <ConfirmDialog
      open
      title={words.manageTitle}
      confirmLabel={words.remove}
      cancelLabel={words.cancel}
      onCancel={onCancel}
      onConfirm={() => {
        onDelete(phrase);
      }}
    >
      <RadioField
        label={words.choose}
        value={phrase}
        options={phrases.map((one) => ({ value: one, label: one }))}
        onChange={setPhrase}
      />
    </ConfirmDialog>
  );
}

function short(phrase: string): string {
  const characters = Array.from(phrase);
  return characters.length > MENU_CHARACTERS ? `${characters.slice(0, MENU_CHARACTERS).join('')}…` : phrase;
}
