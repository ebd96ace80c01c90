import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PartyGroup } from '../../../shared/schema/branch';
import { failureText } from '../../../shared/words/failures';
import { handoverWords } from '../../../shared/words/handover';
import { useBranch } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { handoverCodePaper } from '../../paper/handover-code/handover-code-paper';
import { handoverListPaper } from '../../paper/handover-list/handover-list-paper';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { FormSection } from '../../ui/field/FormSection';
import { formatBytes } from '../../ui/format-bytes';
import { DescriptionList } from '../../ui/layout/DescriptionList';
import { StepHeading } from '../../ui/layout/StepParts';
import { PrintSheets } from './PrintSheets';
import { SheetPreview, type SheetName } from './SheetPreview';
import { useMadePdf } from './use-made-pdf';
import type { FinishedHandover } from './use-handover';

const words = handoverWords.done;

/** The sheets give way first: at 特大 the code and the buttons have the whole width. */
const Columns = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 27rem',
  '@container page (max-width: 60rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Left = styled('div')({
  overflowY: 'auto',
  display: 'grid',
  gap: '1.5rem',
  alignContent: 'start',
  padding: '20px 32px 40px',
});

interface DoneViewProps {
  readonly finished: FinishedHandover;
  readonly groups: readonly PartyGroup[];
  /** The code is on paper. */
  readonly isKept: boolean;
  readonly onKept: (isKept: boolean) => void;
  readonly onAgain: () => void;
}

/** Where it is, the two sheets, and what comes next. */
export function DoneView({ finished, groups, isKept, onKept, onAgain }: DoneViewProps) {
  const { made, who, overview, registerFailure } = finished;
  const branch = useBranch();
  const desk = useDesk();
  const list = useMemo(
    () =>
      handoverListPaper({
        branch,
        groups,
        overview,
        pack: { ...made, ...who, placeLabel: made.place.label },
        sizeText: formatBytes,
      }),
    [branch, groups, overview, made, who],
  );
  const code = useMemo(() => handoverCodePaper({ ...who, ...made }), [who, made]);
  const pdf = useMadePdf(list);
  const [shown, setShown] = useState<SheetName>('list');
  return (
    <Columns>
      <Left>
        <StepHeading>{words.title}</StepHeading>
        <Notice
          tone="success"
          actions={
            <Button
              size="small"
              variant="text"
              onClick={() => void desk['files.showInFolder']({ token: made.place.token })}
            >
              {words.show}
            </Button>
          }
        >
          {words.text(made.fileCount, formatBytes(made.totalBytes), made.place.label)}
        </Notice>
        {made.attachmentsLacking === undefined ? null : (
          <Notice tone="warn">{words.lacking(made.attachmentsLacking)}</Notice>
        )}
        {registerFailure === undefined ? null : (
          <Notice tone="warn">
            {words.notRegistered}
            {failureText(registerFailure)}
          </Notice>
        )}
        <DescriptionList
          columns={3}
          items={[
            { id: 'checkCode', label: words.checkCode, value: <strong>{made.checkCode}</strong> },
            { id: 'seq', label: words.seq, value: words.seqValue(made.seq) },
            { id: 'who', label: words.who, value: handoverWords.register.who(who.from, who.to) },
          ]}
        />
        <PrintSheets
          list={list}
          listPages={pdf.pages}
          code={code}
          codeText={made.code}
          isKept={isKept}
          onKept={onKept}
          onShow={setShown}
        />
        <NextSteps onAgain={onAgain} />
      </Left>
      <SheetPreview shown={shown} onShow={setShown} listPdf={pdf} code={code} />
    </Columns>
  );
}

function NextSteps({ onAgain }: { readonly onAgain: () => void }) {
  const navigate = useNavigate();
  return (
    <FormSection title={words.next} columns={1}>
      <ol style={{ margin: 0, padding: '0 0 0 1.5rem', display: 'grid', gap: '.5rem' }}>
        {words.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '.75rem', color: color.ink2 }}>
        <Button variant="outlined" onClick={() => void navigate('/settings/wipe')}>
          {words.wipe}
        </Button>
        <Button variant="text" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
    </FormSection>
  );
}
