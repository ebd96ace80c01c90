import type { ImportProblem } from '../../../../shared/import/problem';
import { color } from '../../../ui/color';
import { StateGlyph } from '../../../ui/status/StateGlyph';

const looks = {
  error: { border: color.error, ground: color.errorBg },
  ask: { border: color.due, ground: color.dueBg },
} as const;

/** A cell that needs a decision is boxed; one that is only worth a look carries a small triangle. */
export function CellWithProblem({
  text,
  problem,
}: {
  readonly text: string;
  readonly problem: ImportProblem;
}) {
  const shown = text === '' ? problem.raw : text;
  if (problem.severity === 'warn') {
    return (
      <span title={problem.message} style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}>
        {shown}
        <StateGlyph kind="missing" size=".8rem" tint={color.due} title={problem.message} />
      </span>
    );
  }
  const { border, ground } = looks[problem.severity];
  return (
    <span
      title={problem.message}
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 6,
        minHeight: '2rem',
        padding: '0 8px',
        border: `2px solid ${border}`,
        background: ground,
        fontWeight: 400,
      }}
    >
      <StateGlyph kind="missing" size=".9rem" tint={border} />
      {shown}
    </span>
  );
}

/** 第二 → 第一: the old value struck through before the new one. */
export function CellWithChange({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      <s style={{ color: color.ink3 }}>{before}</s> {after}
    </>
  );
}
