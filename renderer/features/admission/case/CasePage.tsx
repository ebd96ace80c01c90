import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { nextStepOf, stageOf, type AdmissionCase } from '../../../../shared/domain/admission';
import type { DevelopmentStep } from '../../../../shared/schema/admission';
import { admissionOutcomeWords } from '../../../../shared/words/admission';
import {
  admissionCaseWords as words,
  admissionStageWords,
  stepTitle,
} from '../../../../shared/words/admission-screen';
import { useMenuCommand } from '../../../desk/use-menu-command';
import type { MenuAction } from '../../../ui/action/menu-action';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { useShortcut } from '../../../ui/keyboard/use-shortcut';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { Page } from '../../../ui/layout/Page';
import { EndDialog } from '../dialogs/EndDialog';
import { PersonDialog } from '../dialogs/PersonDialog';
import { StepDialog } from '../step/StepDialog';
import { useAdmission, type Admission } from '../use-admission';
import { CaseNotices } from './CaseNotices';
import { CaseSide } from './CaseSide';
import { CaseSteps } from './CaseSteps';
import { useCaseActions } from './use-case-actions';

const Body = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) min(24rem, 36%)',
  overflow: 'hidden',
  '& > *': { overflow: 'auto', padding: '16px 24px 40px 32px' },
});

/** `/admission/:id`: one person's twenty-five steps, what is due, wrong and missing. */
export function CasePage() {
  const { id = '' } = useParams();
  const admission = useAdmission();
  const one = admission?.cases.find(({ row }) => row.id === id);
  if (!admission) return null;
  return one ? <OpenCase one={one} admission={admission} /> : <NotFound />;
}

type Asked = { kind: 'step'; no: number; step?: DevelopmentStep } | { kind: 'person' } | { kind: 'end' };

function OpenCase({ one, admission }: { readonly one: AdmissionCase; readonly admission: Admission }) {
  const navigate = useNavigate();
  const actions = useCaseActions(one, admission);
  const [asked, setAsked] = useState<Asked | undefined>();
  const next = nextStepOf(one, admission.rules, admission.today);
  const isEnded = one.row.endedOn !== undefined;
  const close = (): void => {
    setAsked(undefined);
  };
  const closeIf = (isDone: boolean): void => {
    if (isDone) close();
  };
  const askStep = (no: number, step?: DevelopmentStep): void => {
    setAsked({ kind: 'step', no, ...(step ? { step } : {}) });
  };
  const print = (): void => {
    void navigate(`/print/admission/${one.row.id}`);
  };
  useShortcut('Ctrl+P', print);
  useMenuCommand('print', print);
  const more: MenuAction[] = isEnded
    ? [{ id: 'reopen', label: words.reopen, onRun: () => void actions.reopen() }]
    : [
        {
          id: 'end',
          label: words.end,
          onRun: () => {
            setAsked({ kind: 'end' });
          },
        },
      ];
  return (
    <Page>
      <DocumentHeader
        title={one.person.name}
        meta={
          one.row.outcome && one.row.endedOn
            ? words.ended(admissionOutcomeWords[one.row.outcome], one.row.endedOn)
            : admissionStageWords[stageOf(one.steps)]
        }
        onBack={() => void navigate('/admission')}
        secondary={
          <Button variant="outlined" onClick={print}>
            {words.print}
          </Button>
        }
        primary={
          next ? (
            <Button
              variant="contained"
              onClick={() => {
                askStep(next.no);
              }}
            >
              {words.record(stepTitle(next.no))}
            </Button>
          ) : undefined
        }
        more={more}
      />
      <Body>
        <div>
          <CaseNotices one={one} admission={admission} actions={actions} />
          <CaseSteps one={one} admission={admission} onRecord={askStep} />
        </div>
        <CaseSide
          one={one}
          admission={admission}
          onPerson={() => {
            setAsked({ kind: 'person' });
          }}
          onRecord={askStep}
        />
      </Body>
      {asked?.kind === 'step' ? (
        <StepDialog
          one={one}
          admission={admission}
          no={asked.no}
          step={asked.step}
          onConfirm={(values, form) => void actions.record(asked.step, values, form).then(closeIf)}
          onRemove={(step) => void actions.removeStep(step).then(closeIf)}
          onCancel={close}
        />
      ) : null}
      {asked?.kind === 'person' ? (
        <PersonDialog
          one={one}
          onConfirm={(values) => void actions.changePerson(values).then(closeIf)}
          onCancel={close}
        />
      ) : null}
      {asked?.kind === 'end' ? (
        <EndDialog
          one={one}
          admission={admission}
          onConfirm={(end, endsMembership) => void actions.end(end, endsMembership).then(closeIf)}
          onCancel={close}
        />
      ) : null}
    </Page>
  );
}

function NotFound() {
  const navigate = useNavigate();
  return (
    <main style={{ padding: 32 }}>
      <EmptyState
        title={words.notFoundTitle}
        text={words.notFoundText}
        actions={
          <Button variant="outlined" onClick={() => void navigate('/admission')}>
            {words.backToList}
          </Button>
        }
      />
    </main>
  );
}
