import { duesImportWords as words } from '../../../../shared/words/dues-import';
import { useTakeBack, type TakeBack } from '../../../actions/use-take-back';

/** Takes an import of dues back; what was edited since stays, and is counted. */
export function useDuesUndo(): TakeBack {
  return useTakeBack('dues.undoImport', {
    missing: words.runs.missing,
    done: ({ left }) => (left.length === 0 ? words.undone : words.partlyUndone(left.length)),
  });
}
