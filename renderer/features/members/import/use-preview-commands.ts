import { useMemo } from 'react';
import type { ImportDecisions } from '../../../../shared/import/decisions';
import type { PreviewRow } from '../../../../shared/import/preview';
import { importPageWords } from '../../../../shared/words/members-import';
import type { TableCommand } from '../../../ui/table/column';
import { withRowAction } from './questions';

const words = importPageWords.check;

/** 不导入这一行, 仍要导入这一行, 恢复原样: on one or several rows. */
export function usePreviewCommands(
  decisions: ImportDecisions,
  onDecisions: (decisions: ImportDecisions) => void,
): readonly TableCommand<PreviewRow>[] {
  return useMemo(() => {
    const act = (action: 'skip' | 'take' | undefined) => (rows: readonly PreviewRow[]) => {
      const numbers = rows.map((row) => row.rowNumber);
      onDecisions(withRowAction(decisions, numbers, action));
    };
    return [
      {
        id: 'skip',
        label: words.skipRow,
        shortcut: 'Delete',
        isEnabled: (rows) => rows.every((row) => row.state !== 'ignored'),
        onRun: act('skip'),
      },
      {
        id: 'take',
        label: words.takeRow,
        isEnabled: (rows) =>
          rows.every(
            (row) => row.reason !== undefined && row.reason !== 'unchanged' && row.reason !== 'skipped',
          ),
        onRun: act('take'),
      },
      {
        id: 'reset',
        label: words.resetRow,
        isEnabled: (rows) => rows.some((row) => decisions[row.rowNumber] !== undefined),
        onRun: act(undefined),
      },
    ];
  }, [decisions, onDecisions]);
}
