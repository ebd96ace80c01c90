import { useEffect } from 'react';
import { useToast } from '../../ui/feedback/toast-context';

/** Long enough to be read by somebody who is still taking off his coat. */
const DURATION_MS = 30_000;

/** Says once, after the start, what had to be put right. Draws nothing itself. */
export function StartSentence({ text }: { readonly text: string }) {
  const toast = useToast();
  useEffect(() => {
    if (text !== '') toast.show({ text, durationMs: DURATION_MS });
  }, [text, toast]);
  return null;
}
