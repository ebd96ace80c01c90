/** A section whose facts are entries: what can be registered stands at the head, 更正 beside each fact. */
import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { memberFileWords as words } from '../../../../shared/words/member-life';
import { FormSection } from '../../../ui/field/FormSection';
import type { Entry } from './entry';
import type { FactAction } from './FactRow';
import type { SectionProps } from './section-props';

type Opening = Pick<SectionProps, 'open' | 'isLocked'>;

interface EntrySectionProps extends Opening {
  readonly title: string;
  readonly note?: string;
  readonly adds: readonly { readonly label: string; readonly entry: () => Entry | undefined }[];
  readonly children: ReactNode;
}

export function EntrySection({ title, note, adds, open, isLocked, children }: EntrySectionProps) {
  const buttons = adds.map(({ label, entry }) => (
    <Button
      key={label}
      variant="text"
      size="small"
      onClick={() => {
        open(entry());
      }}
    >
      {label}
    </Button>
  ));
  return (
    <FormSection title={title} note={note} columns={1} actions={isLocked ? undefined : <>{buttons}</>}>
      {children}
    </FormSection>
  );
}

/** 更正 of one stored fact; nothing where the file can only be read. */
export function correction(
  { open, isLocked }: Opening,
  what: string,
  entry: () => Entry | undefined,
): readonly FactAction[] {
  if (isLocked) return [];
  return [
    {
      id: 'correct',
      label: words.correct,
      spoken: words.correctOf(what),
      onRun: () => {
        open(entry());
      },
    },
  ];
}
