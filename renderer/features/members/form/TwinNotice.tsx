import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { findTwin, type MemberFileValues, type StoredFile } from '../../../../shared/domain/member-file';
import type { RosterTables } from '../../../../shared/domain/roster';
import { mergeWords } from '../../../../shared/words/merge';
import { Notice } from '../../../ui/feedback/Notice';

const words = mergeWords.twin;

interface TwinNoticeProps {
  readonly values: MemberFileValues;
  readonly tables: RosterTables;
  /** undefined: the file is being made; then the other one is opened instead. */
  readonly stored: StoredFile | undefined;
}

/** Somebody with the same number, or the same name and birth, is on file: one press to what is done about it. */
export function TwinNotice({ values, tables, stored }: TwinNoticeProps) {
  const navigate = useNavigate();
  const twin = findTwin(values, tables, stored?.person.id);
  const other = tables.members.find(
    ({ personId, deletedAt, erasedAt }) =>
      personId === twin?.person.id && deletedAt === undefined && erasedAt === undefined,
  );
  if (!twin || !other) return null;
  const target = stored ? `/members/merge/${stored.member.id}/${other.id}` : `/members/${other.id}`;
  return (
    <Notice
      tone="warn"
      actions={
        <Button variant="text" size="small" onClick={() => void navigate(target)}>
          {stored ? mergeWords.menu : words.openOther}
        </Button>
      }
    >
      {(stored ? words.bothStored : words.onFile)[twin.by](twin.person.name)}
    </Notice>
  );
}
