import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import { failureText } from '../../../shared/words/failures';
import { restoreWords } from '../../../shared/words/backup';
import { takeOverWords } from '../../../shared/words/handover';
import { firstStartWords as words } from '../../../shared/words/first-start';
import { useData } from '../../data/data-context';
import { useDesk } from '../../desk/desk-context';
import { usePreferences } from '../../desk/preferences-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { CheckField } from '../../ui/field/CheckField';
import { DocumentHeader } from '../../ui/layout/DocumentHeader';
import { BranchForm } from './BranchForm';

const Choices = styled('div')({
  display: 'grid',
  // Two and two, also at 特大: 18 rem fit twice into the 896 px, never three times.
  gridTemplateColumns: 'repeat(auto-fit, minmax(18rem, 1fr))',
  gap: '24px 32px',
});

interface FirstStartPageProps {
  /** The restore flow; it is a feature of its own, so app hands it in. */
  readonly restore: (onBack: () => void) => ReactNode;
  /** The steps of taking a hand-over package over; likewise. */
  readonly takeOver: (onBack: () => void) => ReactNode;
}

/** No branch yet: what must not be entered, then the practice branch, one's own, or one from elsewhere. */
export function FirstStartPage({ restore, takeOver }: FirstStartPageProps) {
  /** Which of the two ways that need the whole page. */
  const [way, setWay] = useState<'restore' | 'takeOver'>();
  const [isAccepted, setAccepted] = useState(false);
  const [isCreating, setCreating] = useState(false);
  const [failure, setFailure] = useState('');
  const { load, isLoading } = useLoadSample(setFailure);
  if (way !== undefined) {
    const back = (): void => {
      setWay(undefined);
    };
    return (
      <main style={{ height: '100%', display: 'flex', flexDirection: 'column', background: color.page }}>
        <DocumentHeader title={way === 'restore' ? restoreWords.title : takeOverWords.title} onBack={back} />
        {way === 'restore' ? restore(back) : takeOver(back)}
      </main>
    );
  }
  return (
    <main style={{ height: '100%', overflow: 'auto', background: color.page }}>
      <div style={{ maxWidth: 960, margin: '0 auto', padding: '40px 32px 48px', display: 'grid', gap: 24 }}>
        <header>
          <h1 style={{ margin: 0, fontSize: '1.625rem', fontWeight: 600 }}>{words.title}</h1>
          <p style={{ margin: '4px 0 0', color: color.ink2 }}>{words.intro}</p>
        </header>
        <Notice block tone="warn" title={words.secrecy.title}>
          {words.secrecy.text}
          <br />
          {words.practice}
        </Notice>
        <CheckField label={words.secrecy.accept} value={isAccepted} onChange={setAccepted} />
        {failure === '' ? null : (
          <Notice tone="error" announce>
            {failure}
          </Notice>
        )}
        {isCreating ? (
          <BranchForm
            isAllowed={isAccepted}
            onFailure={setFailure}
            onBack={() => {
              setFailure('');
              setCreating(false);
            }}
          />
        ) : (
          <section aria-labelledby="choose-start">
            <h2 id="choose-start" style={{ margin: '0 0 12px', fontSize: '1.25rem', fontWeight: 600 }}>
              {words.choose}
              <span style={{ marginLeft: 12, fontSize: '.875rem', fontWeight: 400, color: color.ink2 }}>
                {isAccepted ? '' : words.acceptFirst}
              </span>
            </h2>
            <Choices>
              <Choice
                title={words.loadSample}
                text={isLoading ? words.loadingSample : words.loadSampleText}
                isPrimary
                isDisabled={!isAccepted || isLoading}
                onRun={load}
              />
              <Choice
                title={words.create}
                text={words.createText}
                isDisabled={!isAccepted || isLoading}
                onRun={() => {
                  setCreating(true);
                }}
              />
              <Choice
                title={words.restore}
                text={words.restoreText}
                isDisabled={!isAccepted || isLoading}
                onRun={() => {
                  setWay('restore');
                }}
              />
              <Choice
                title={words.takeOver}
                text={words.takeOverText}
                isDisabled={!isAccepted || isLoading}
                onRun={() => {
                  setWay('takeOver');
                }}
              />
            </Choices>
          </section>
        )}
      </div>
    </main>
  );
}

interface ChoiceProps {
  readonly title: string;
  readonly text: string;
  readonly isPrimary?: boolean;
  readonly isDisabled: boolean;
  readonly onRun: () => void;
}

function Choice({ title, text, isPrimary = false, isDisabled, onRun }: ChoiceProps) {
  return (
    <div
      style={{
        borderTop: `1px solid ${color.lineStrong}`,
        paddingTop: 16,
        display: 'grid',
        gap: 12,
        gridTemplateRows: '1fr auto',
      }}
    >
      <p style={{ margin: 0, color: color.ink2 }}>{text}</p>
      <div>
        <Button variant={isPrimary ? 'contained' : 'outlined'} disabled={isDisabled} onClick={onRun}>
          {title}
        </Button>
      </div>
    </div>
  );
}

/** Reads the sample files through main and writes the whole branch as one command. */
function useLoadSample(onFailure: (sentence: string) => void): { load: () => void; isLoading: boolean } {
  const desk = useDesk();
  const { writePoint, now, newId } = useData();
  const { preferences, change } = usePreferences();
  const [isLoading, setLoading] = useState(false);
  const run = async (): Promise<void> => {
    const read = await desk['sample.read']({});
    if (!read.ok) {
      onFailure(failureText(read.failure));
      return;
    }
    if (preferences.operatorName === '') change({ operatorName: words.practiceOperator });
    const { members, year, life } = read.value;
    const sample = buildSampleBranch(members, year, { now: now(), newId }, life);
    const written = await writePoint.write('branches.loadSample', sample.ops);
    if (!written.ok) onFailure(failureText(written.failure));
  };
  return {
    isLoading,
    load: () => {
      setLoading(true);
      onFailure('');
      void run().finally(() => {
        setLoading(false);
      });
    },
  };
}
