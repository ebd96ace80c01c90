import { isForbiddenFile } from '../../../../shared/domain/admission-papers';
import type { AdmissionStepRule } from '../../../../shared/rules/admission';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { admissionStepDialogWords as words } from '../../../../shared/words/admission-screen';
import { useTakenFiles } from '../../../actions/use-taken-files';
import { useAttachments } from '../../../data/data-context';
import { Notice } from '../../../ui/feedback/Notice';
import { AttachmentWell } from '../../../ui/field/AttachmentWell';

/** Files of a recorded step; none for the political review, no ballots (domain §5.5). */
export function StepFiles({
  no,
  rule,
  step,
}: {
  readonly no: number;
  readonly rule: AdmissionStepRule;
  readonly step: DevelopmentStep | undefined;
}) {
  if (rule.files === 'none') return <Notice announce={false}>{words.noFiles}</Notice>;
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      {rule.files === 'noBallots' ? <Notice announce={false}>{words.noBallots}</Notice> : null}
      {step ? <Files no={no} step={step} /> : <span>{words.filesAfter}</span>}
    </div>
  );
}

function Files({ no, step }: { readonly no: number; readonly step: DevelopmentStep }) {
  const files = useTakenFiles({
    ownerTable: 'developmentSteps',
    ownerId: step.id,
    stored: useAttachments(step.id) ?? [],
    refuse: (name) => (isForbiddenFile(no, name) ? words.refusedFile(name) : undefined),
  });
  return (
    <AttachmentWell
      label={words.files}
      help={words.filesHelp}
      items={files.items}
      onBrowse={files.browse}
      onDropFiles={files.drop}
      onOpen={files.open}
      onRemove={files.remove}
    />
  );
}
