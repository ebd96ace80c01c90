import type { ReactNode } from 'react';
import type { MenuAction } from '../../../ui/action/menu-action';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { StepLine } from '../../../ui/layout/StepLine';
import { importPageWords as words } from '../../../../shared/words/members-import';
import type { OpenRoster } from './use-roster-file';

interface ImportHeaderProps {
  readonly step: keyof typeof words.steps;
  readonly roster?: OpenRoster;
  readonly secondary?: ReactNode;
  readonly more?: readonly MenuAction[];
  readonly onBack: () => void;
}

/** 选文件 — 对应列（12列，沿用上次） — 核对: which file, where we are. */
export function ImportHeader({ step, roster, secondary, more = [], onBack }: ImportHeaderProps) {
  const taken = roster?.mapping.columns.filter((column) => column.field !== null).length ?? 0;
  const { firstHeadRow = -1, lastHeadRow = -1 } = roster?.mapping ?? {};
  const columnsNote = roster ? words.columnsNote(taken, roster.isRemembered) : '';
  return (
    <DocumentHeader
      title={words.title}
      meta={
        roster
          ? words.meta(roster.file.name, roster.table.name, firstHeadRow + 1, lastHeadRow + 1)
          : undefined
      }
      state={
        <StepLine
          label={words.stepsLabel}
          currentId={step}
          steps={[
            { id: 'file', label: words.steps.file },
            { id: 'columns', label: words.steps.columns + columnsNote },
            { id: 'check', label: words.steps.check },
          ]}
        />
      }
      onBack={onBack}
      secondary={secondary}
      more={more}
    />
  );
}
