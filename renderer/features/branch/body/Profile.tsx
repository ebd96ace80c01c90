import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { formatPartialDateZh } from '../../../../shared/domain/dates';
import { groupsOn, rosterOn, type RosterTables } from '../../../../shared/domain/roster';
import { presentTerm } from '../../../../shared/domain/term';
import type { Reelection } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { branchCategoryWords } from '../../../../shared/words/domain';
import { useTakenFiles } from '../../../actions/use-taken-files';
import { useAttachments, useBranch } from '../../../data/data-context';
import { AttachmentWell } from '../../../ui/field/AttachmentWell';
import { DescriptionList } from '../../../ui/layout/DescriptionList';
import { Section } from '../Section';

interface ProfileProps {
  readonly tables: RosterTables;
  readonly reelections: readonly Reelection[];
  readonly day: string;
}

const words = branchWords.profile;

/** 支部概况 on one look; it is changed in 设置. */
export function Profile({ tables, reelections, day }: ProfileProps) {
  const branch = useBranch();
  const navigate = useNavigate();
  const stored = useAttachments(branch.id) ?? [];
  const papers = useTakenFiles({ ownerTable: 'branches', ownerId: branch.id, stored });
  const roster = rosterOn(tables, day);
  const full = roster.filter((entry) => entry.category === 'fullMember').length;
  const term = presentTerm(branch, reelections);
  const shownTerm = term && day >= term.from ? term : undefined;
  const end = shownTerm?.end;
  return (
    <Section
      title={words.title}
      actions={
        <Button variant="text" size="small" onClick={() => void navigate('/settings?section=branch')}>
          {words.edit}
        </Button>
      }
    >
      <DescriptionList
        columns={3}
        items={[
          { id: 'fullName', label: words.fullName, value: branch.fullName, isWide: true },
          { id: 'members', label: words.members, value: words.membersValue(full, roster.length - full) },
          { id: 'groups', label: words.groups, value: words.groupsValue(groupsOn(tables, day).length) },
          { id: 'category', label: words.category, value: branchCategoryWords[branch.category] },
          {
            id: 'term',
            label: words.term,
            value: shownTerm ? words.termValue(branch.termNo, shownTerm.from) : term ? null : undefined,
          },
          {
            id: 'termEnd',
            label: words.termEnd,
            value:
              end === undefined
                ? null
                : shownTerm?.postponedBy
                  ? words.postponed(end)
                  : words.termEndValue(end),
          },
          {
            id: 'foundedOn',
            label: words.foundedOn,
            value: formatPartialDateZh(branch.foundedOn) || undefined,
          },
          { id: 'approvalDocNo', label: words.approvalDocNo, value: branch.approvalDocNo },
          { id: 'superiorOrg', label: words.superiorOrg, value: branch.superiorOrg },
          { id: 'approvingOrg', label: words.approvingOrg, value: branch.approvingOrg },
          { id: 'orgCode', label: words.orgCode, value: branch.orgCode },
        ]}
      />
      <div style={{ marginTop: 16 }}>
        <AttachmentWell
          label={words.papers}
          help={words.papersHelp}
          items={papers.items}
          onBrowse={papers.browse}
          onDropFiles={papers.drop}
          onOpen={papers.open}
          onRemove={papers.remove}
        />
      </div>
    </Section>
  );
}
