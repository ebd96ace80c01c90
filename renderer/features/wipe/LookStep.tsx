import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import type { Failure } from '../../../shared/ipc/reply';
import type { WipeFacts } from '../../../shared/ipc/requests/wipe';
import { wipeLimits, wipeWords as words } from '../../../shared/words/wipe';
import { FailureNotice } from '../../ui/feedback/FailureNotice';
import { FormSection } from '../../ui/field/FormSection';
import { formatBytes } from '../../ui/format-bytes';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { FootBar } from '../../ui/layout/FootBar';
import { CopySection } from './CopySection';
import { OrderForm } from './OrderForm';
import { StepScroll, StepSheet } from '../../ui/layout/StepParts';
import { TermList } from './TermList';
import type { Counts } from './use-counts';
import type { Order } from './use-order';

interface LookStepProps {
  readonly order: Order;
  readonly facts: WipeFacts;
  readonly counts: Counts;
  readonly refused: Failure | undefined;
}

/** What goes, what must be in place first, what nobody can promise, what stays; then the password. */
export function LookStep({ order, facts, counts, refused }: LookStepProps) {
  const navigate = useNavigate();
  return (
    <>
      <StepScroll>
        <StepSheet>
          {refused ? <FailureNotice block announce failure={refused} /> : null}
          <p style={{ margin: 0 }}>{words.lead}</p>
          <Removed facts={facts} counts={counts} />
          <CopySection facts={facts} />
          <FormSection title={words.limits.title} columns={1}>
            <TermList items={wipeLimits} />
          </FormSection>
          <FormSection title={words.stays.title} columns={1}>
            <p style={{ margin: 0 }}>{words.stays.text}</p>
          </FormSection>
          <OrderForm order={order} />
        </StepSheet>
      </StepScroll>
      <FootBar
        note={words.order.nothingYet}
        actions={
          <>
            <Button variant="outlined" onClick={() => void navigate('/settings?section=data')}>
              {words.order.keep}
            </Button>
            <Button variant="contained" onClick={() => void order.submit()}>
              {order.way === 'secondCopy' ? words.order.check : words.order.next}
            </Button>
          </>
        }
      />
    </>
  );
}

function Removed({ facts, counts }: Pick<LookStepProps, 'facts' | 'counts'>) {
  const removed = words.removed;
  return (
    <FormSection title={removed.title} columns={1}>
      <DescriptionList
        columns={3}
        items={[
          { id: 'members', label: removed.members, value: removed.membersValue(counts.members) },
          { id: 'records', label: removed.records, value: removed.recordsValue(counts.records) },
          {
            id: 'attachments',
            label: removed.attachments,
            value: removed.attachmentsValue(facts.attachments),
          },
          { id: 'drafts', label: removed.drafts, value: removed.draftsValue(facts.drafts) },
          {
            id: 'files',
            label: removed.files,
            value: removed.filesValue(facts.files, formatBytes(facts.bytes)),
          },
          { id: 'folder', label: removed.folder, value: facts.folder },
        ]}
      />
      <p style={{ margin: 0 }}>{removed.note}</p>
    </FormSection>
  );
}
