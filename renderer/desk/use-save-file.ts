/** Word files and lists are saved where the user says; what became of it is told by what comes back. */
import { useMemo } from 'react';
import type { Reply } from '../../shared/ipc/reply';
import type { PlaceGrant } from '../../shared/ipc/requests/files';
import type { ListSheet } from '../../shared/paper/list-sheet';
import type { WordDocument } from '../../shared/paper/word-document';
import { wordFileWords } from '../../shared/words/docx';
import { failureText } from '../../shared/words/failures';
import { listFileWords } from '../../shared/words/list-files';
import type { Desk } from './desk';
import { useDesk } from './desk-context';

/** To be shown as a toast. */
export interface SavedNews {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onRun: () => void };
}

export interface SaveFile {
  /** undefined when the user cancelled. */
  readonly saveWord: (document: WordDocument) => Promise<SavedNews | undefined>;
  /** `name` with its ending; otherwise as `saveWord`. */
  readonly saveSheet: (name: string, sheet: ListSheet) => Promise<SavedNews | undefined>;
}

export function useSaveFile(): SaveFile {
  const desk = useDesk();
  return useMemo(
    () => ({
      saveWord: async (document) => {
        const reply = await desk['export.saveWord']({ name: `${document.title}.docx`, document });
        return newsOf(desk, reply, wordFileWords.saved);
      },
      saveSheet: async (name, sheet) =>
        newsOf(desk, await desk['export.saveSheet']({ name, sheet }), listFileWords.saved),
    }),
    [desk],
  );
}

function newsOf(
  desk: Pick<Desk, 'files.showInFolder'>,
  reply: Reply<{ saved: PlaceGrant | null }>,
  sentence: (label: string) => string,
): SavedNews | undefined {
  if (!reply.ok) {
    return reply.failure.code === 'cancelled' ? undefined : { text: failureText(reply.failure) };
  }
  const { saved } = reply.value;
  if (saved === null) return undefined;
  const onRun = (): void => void desk['files.showInFolder']({ token: saved.token });
  return { text: sentence(saved.label), action: { label: listFileWords.showInFolder, onRun } };
}
