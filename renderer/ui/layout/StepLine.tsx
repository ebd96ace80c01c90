import { Fragment, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { color } from '../color';
import { StateGlyph } from '../status/StateGlyph';
import type { StateKind } from '../status/state-kind';

export interface LineStep {
  readonly id: string;
  readonly label: string;
  /** Light words behind the current one, e.g. 已保存 14:32. */
  readonly note?: ReactNode;
  /** Its glyph; without one only words are shown (wizard). */
  readonly glyph?: StateKind;
}

interface StepLineProps {
  readonly label: string;
  readonly steps: readonly LineStep[];
  readonly currentId: string;
}

const Root = styled('ol')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  listStyle: 'none',
  margin: 0,
  padding: 0,
  fontSize: '.875rem',
  lineHeight: 1.5,
  color: color.ink2,
});
const Dash = styled('li')({
  width: '1.75rem',
  margin: '0 .5rem',
  borderTop: `1px solid ${color.lineStrong}`,
});
const Step = styled('li')({ display: 'flex', alignItems: 'center', gap: '.4rem', whiteSpace: 'nowrap' });

/** The state line under a title: 草稿 — 送签稿 — 已签字归档, the current one in ink with its own glyph. */
export function StepLine({ label, steps, currentId }: StepLineProps) {
  const at = steps.findIndex((step) => step.id === currentId);
  return (
    <Root aria-label={label}>
      {steps.map((step, index) => {
        const isCurrent = index === at;
        const kind = isCurrent ? step.glyph : index < at ? 'done' : 'notYet';
        return (
          <Fragment key={step.id}>
            {index === 0 ? null : <Dash aria-hidden />}
            <Step aria-current={isCurrent ? 'step' : undefined}>
              {step.glyph === undefined || kind === undefined ? null : (
                <StateGlyph kind={kind} tint={isCurrent ? color.ink : color.ink3} />
              )}
              <span style={isCurrent ? { color: color.ink, fontWeight: 600 } : undefined}>{step.label}</span>
              {isCurrent && step.note !== undefined ? <span>{step.note}</span> : null}
            </Step>
          </Fragment>
        );
      })}
    </Root>
  );
}
