/** Saves a blank workbook where the user says; what was done, or why not, is told by the sentence that comes back. */
import { failureText } from '../../shared/words/failures';
import { templateWords, type TemplateKind } from '../../shared/words/templates';
import { useDesk } from './desk-context';

/** Resolves to the sentence to show; undefined when the user cancelled. */
export function useSaveTemplate(): (kind: TemplateKind) => Promise<string | undefined> {
  const desk = useDesk();
  return async (kind) => {
    const reply = await desk['export.saveTemplate']({ kind });
    if (!reply.ok) return failureText(reply.failure);
    return reply.value.saved ? templateWords.saved(reply.value.saved.label) : undefined;
  };
}
