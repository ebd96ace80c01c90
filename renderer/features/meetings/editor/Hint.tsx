import { color } from '../../../ui/color';
import { StateGlyph } from '../../../ui/status/StateGlyph';

/** What is still wanted at a group of fields that has no label of its own to stand beside. */
export function Hint({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div role="status" style={{ display: 'flex', gap: '.375rem', alignItems: 'center', fontSize: '.875rem' }}>
      <StateGlyph kind="missing" size=".9rem" tint={color.due} />
      {text}
    </div>
  );
}
