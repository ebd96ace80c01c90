import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { styled } from '@mui/material/styles';
import type { MissingPart } from '../../../../shared/domain/before-signature';
import type { OrgLifeRecord } from '../../../../shared/schema/meeting';
import { meetingStepWords } from '../../../../shared/words/meeting-steps';
import { meetingWords } from '../../../../shared/words/meetings';
import { FormSection } from '../../../ui/field/FormSection';
import { EnterToNext } from '../../../ui/keyboard/EnterToNext';
import { TabPanel, Tabs } from '../../../ui/layout/Tabs';
import type { AttachmentActions } from '../actions/use-attachments';
import { visuallyHidden } from '../../../ui/visually-hidden';
import { VersionList } from '../reading/VersionList';
import { AgendaSection } from './AgendaSection';
import { AttachmentFields } from './AttachmentFields';
import { AttendanceSection } from './AttendanceSection';
import { BasicsSection } from './BasicsSection';
import { ContentSection } from './ContentSection';
import { PhraseMenu, useLastTextArea } from '../habits/PhraseMenu';
import type { EditorModel } from './editor-model';
import { FieldSlot, jumpToField } from './FieldSlot';
import { MissingSummary } from './MissingSummary';
import { hasYearlyPart, partOf, partTabs } from './parts';
import { usePartInSight } from './use-part-in-sight';
import { YearlyPart } from './yearly/YearlyPart';

const Column = styled('div')({
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
});
const Scroll = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  padding: '16px 32px 48px',
  '& > div > [role=tabpanel]': { marginBottom: '1.75rem', scrollMarginTop: 16 },
});
const Notices = styled('div')({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: '12px 32px 0',
  '&:empty': { display: 'none' },
});

interface EditingBodyProps {
  readonly model: EditorModel;
  readonly record: OrgLifeRecord | null;
  readonly attachmentActions: AttachmentActions;
  /** Tabs carry 缺N处. */
  readonly isMarked: boolean;
  /** 送签 was tried: the list of what is missing stands above the form. */
  readonly isSummed: boolean;
  readonly notices: ReactNode;
  readonly onOpenVersion: (no: number) => void;
  /** At 特大 there is no room beside the form: the paper is a part of its own. */
  readonly paper: ReactNode | undefined;
}

/** The whole form as one page; the tabs say where one is and go there. */
export function EditingBody(props: EditingBodyProps) {
  const { model, record, attachmentActions, isMarked, isSummed, notices, onOpenVersion, paper } = props;
  const { missing } = model.facts;
  const prefix = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const sight = usePartInSight(scroll, prefix);
  const lastArea = useLastTextArea(scroll);
  const [params] = useSearchParams();
  const asked = params.get('field');
  const goToAsked = useRef(() => {
    if (asked === null) return;
    sight.goTo(partOf(asked));
    jumpToField(scroll.current, asked);
  });
  // 记录自查 opens the record at the field a finding is about; once, the user may be elsewhere by the next drawing.
  useEffect(() => {
    goToAsked.current();
  }, []);
  const askedItem = /^agenda\.(\d+)/.exec(asked ?? '')?.[1];
  const openIndexes = [
    ...(isSummed ? missing.map(({ agendaIndex }) => agendaIndex) : []),
    askedItem === undefined ? undefined : Number(askedItem),
  ];
  const openIds = new Set(
    openIndexes.flatMap((at) => (at === undefined ? [] : (model.form.agenda[at]?.id ?? []))),
  );
  const jump = (part: MissingPart) => {
    sight.goTo(partOf(part.field));
    jumpToField(scroll.current, part.field);
  };
  const tabs = partTabs(missing, isMarked, model.form.sections);
  const panel = (id: string, content: ReactNode) => (
    <TabPanel idPrefix={prefix} id={id}>
      {content}
    </TabPanel>
  );
  return (
    <Column>
      <Tabs
        label={meetingWords.editor.tabs.label}
        idPrefix={prefix}
        value={sight.current}
        onChange={sight.goTo}
        tabs={paper === undefined ? tabs : [...tabs, { id: 'paper', label: meetingWords.editor.tabs.paper }]}
      />
      <Notices>
        {notices}
        {isSummed ? <MissingSummary missing={missing} onJump={jump} /> : null}
      </Notices>
      <Scroll
        ref={scroll}
        onScroll={sight.onScroll}
        onWheel={sight.release}
        onKeyDown={sight.release}
        onPointerDown={sight.release}
      >
        <EnterToNext>
          <h2 style={visuallyHidden}>{meetingWords.editor.tabs.label}</h2>
          {panel('basics', <BasicsSection model={model} />)}
          {panel('attendance', <AttendanceSection model={model} />)}
          {hasYearlyPart(model.form.sections) ? panel('yearly', <YearlyPart model={model} />) : null}
          {panel('agenda', <AgendaSection model={model} openIds={openIds} />)}
          {panel('content', <ContentSection model={model} tools={<PhraseMenu target={lastArea} />} />)}
          {panel(
            'attachments',
            <FormSection
              title={meetingWords.attachments.title}
              note={meetingWords.attachments.note}
              columns={1}
            >
              <FieldSlot path="attachments">
                <AttachmentFields
                  attachments={model.attachments}
                  actions={attachmentActions}
                  meeting={model.facts.content}
                />
              </FieldSlot>
            </FormSection>,
          )}
          {panel(
            'signature',
            <FormSection title={meetingStepWords.signature.title} columns={1}>
              <p style={{ margin: 0 }}>{meetingStepWords.signature.draftSteps}</p>
              {record ? <VersionList record={record} onOpen={onOpenVersion} /> : null}
            </FormSection>,
          )}
          {paper === undefined ? null : panel('paper', paper)}
        </EnterToNext>
      </Scroll>
    </Column>
  );
}
