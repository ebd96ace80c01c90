import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { failureLabel } from '../../../shared/ipc/failure-codes';
import type { Failure } from '../../../shared/ipc/reply';
import { failureWords } from '../../../shared/words/failures';
import { handoverWords as words } from '../../../shared/words/handover';
import { useBranch } from '../../data/data-context';
import { color } from '../../ui/color';
import { Notice } from '../../ui/feedback/Notice';
import { DateField } from '../../ui/field/DateField';
import { FormSection } from '../../ui/field/FormSection';
import { TextField } from '../../ui/field/TextField';
import { EnterToNext } from '../../ui/keyboard/EnterToNext';
import { Contents } from './Contents';
import { OpenList } from './OpenList';
import { Register } from './Register';
import type { HandoverNow } from './use-handover-facts';
import { checkWho, MOST_NAME, tidyWho, type Who } from './who-form';

/** What goes at the left, who signs at the right; below 56 rem (larger text) under each other. */
const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 21rem',
  gap: '1.5rem 48px',
  alignItems: 'start',
  '@container page (max-width: 56rem)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Left = styled('div')({ display: 'grid', gap: '1.5rem', minWidth: 0 });

interface PrepareViewProps {
  readonly facts: HandoverNow;
  /** Of the last try. */
  readonly failure: Failure | undefined;
  readonly who: Who;
  readonly onWho: (who: Who) => void;
  readonly onMake: (who: Who) => void;
}

/** Looked through and filled in; nothing is written before a place was picked. */
export function PrepareView({ facts, failure, who, onWho, onMake }: PrepareViewProps) {
  const branch = useBranch();
  const { overview, groups, register } = facts;
  return (
    <div style={{ flex: 1, minHeight: 0, overflowY: 'auto' }}>
      <div style={{ display: 'grid', gap: '1.5rem', maxWidth: 1200, padding: '20px 32px 40px' }}>
        {failure ? <FailureNotice failure={failure} /> : null}
        {branch.sample === true ? (
          <Notice tone="info" announce={false}>
            {words.practice}
          </Notice>
        ) : null}
        <Columns>
          <Left>
            <Contents contents={overview.contents} day={overview.day} />
            <OpenList overview={overview} groups={groups} />
          </Left>
          <WhoForm who={who} onWho={onWho} onMake={onMake} />
        </Columns>
        <Register rows={register} />
      </div>
    </div>
  );
}

function WhoForm({ who, onWho, onMake }: Pick<PrepareViewProps, 'who' | 'onWho' | 'onMake'>) {
  const [touched, setTouched] = useState<ReadonlySet<keyof Who>>(new Set());
  const errors = checkWho(who);
  const root = useRef<HTMLDivElement>(null);
  // After the errors are drawn: the first wrong field gets the focus.
  const [jumps, setJumps] = useState(0);
  useEffect(() => {
    if (jumps > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [jumps]);
  const field = <K extends keyof Who>(name: K) => ({
    label: words.who[name],
    value: who[name],
    onChange: (value: string) => {
      onWho({ ...who, [name]: value });
    },
    onBlur: () => {
      setTouched((before) => new Set([...before, name]));
    },
    error: touched.has(name) ? errors[name] : undefined,
  });
  const start = (): void => {
    setTouched(new Set(['on', 'from', 'to', 'witness']));
    if (Object.keys(errors).length > 0) setJumps((count) => count + 1);
    else onMake(tidyWho(who));
  };
  return (
    <div ref={root}>
      <EnterToNext onEnd={start}>
        <FormSection title={words.who.title} columns={1}>
          <DateField required {...field('on')} />
          <TextField required limit={MOST_NAME} {...field('from')} />
          <TextField required limit={MOST_NAME} {...field('to')} />
          <TextField limit={MOST_NAME} help={words.who.witnessHelp} {...field('witness')} />
          <div style={{ display: 'grid', gap: '.75rem', justifyItems: 'start' }}>
            <Button variant="contained" onClick={start}>
              {words.make}
            </Button>
            <p style={{ margin: 0, fontSize: '.875rem', color: color.ink2 }}>{words.makeNote}</p>
          </div>
        </FormSection>
      </EnterToNext>
    </div>
  );
}

function FailureNotice({ failure }: { readonly failure: Failure }) {
  const { code } = failure;
  if (code === 'cancelled')
    return (
      <Notice block announce title={words.cancelled}>
        {words.untouched}
      </Notice>
    );
  const { sentence, action } = failureWords[code];
  return (
    <Notice block announce tone="error" title={words.failed} code={failureLabel(code)}>
      {sentence}
      {action}
      {words.untouched}
    </Notice>
  );
}
