import { formatDateZh } from '../../../shared/domain/dates';
import type { BranchText } from '../../../shared/schema/branch-text';
import { branchTextWords as words } from '../../../shared/words/branch-texts';
import { DescriptionList } from '../../ui/layout/DescriptionList';

/** What is read of a final text beside its paper. */
export function FinalFacts({ row }: { readonly row: BranchText }) {
  const delivered = words.deliveredWords[row.kind];
  const day = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : formatDateZh(value);
  return (
    <DescriptionList
      columns={1}
      items={[
        { id: 'addressee', label: words.fields.addressee, value: row.addressee ?? null },
        { id: 'signer', label: words.fields.signer, value: row.signer },
        { id: 'datedOn', label: words.fields.datedOn, value: day(row.datedOn) },
        { id: 'deliveredOn', label: delivered.on, value: day(row.deliveredOn) },
        { id: 'deliveredTo', label: delivered.to, value: row.deliveredTo },
        { id: 'paperPlace', label: words.fields.paperPlace, value: row.paperPlace },
      ]}
    />
  );
}
