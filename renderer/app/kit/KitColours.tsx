import { styled } from '@mui/material/styles';
import { color, type ColorName } from '../../ui/color';

const swatches: readonly (readonly [ColorName, string])[] = [
  ['ink', '字'],
  ['ink2', '次要字'],
  ['ink3', '辅助字'],
  ['fieldBorder', '框线'],
  ['line', '细线'],
  ['rail', '边栏'],
  ['selection', '选中'],
  ['brand', '主红'],
  ['gold', '金'],
  ['chart', '图表'],
  ['done', '已办'],
  ['due', '将到'],
  ['error', '差错'],
  ['info', '链接'],
];
const Root = styled('section')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '1rem 2.5rem',
  alignItems: 'center',
  margin: '0 32px',
  padding: '.875rem 0',
  borderTop: `1px solid ${color.lineStrong}`,
});
const Swatch = styled('div')({ height: '1.125rem', borderRadius: 3, border: `1px solid ${color.line}` });

/** Type sizes and the palette. */
export function KitColours() {
  return (
    <Root aria-label="字号与颜色">
      <div style={{ display: 'flex', alignItems: 'baseline', gap: '.875rem', whiteSpace: 'nowrap' }}>
        <strong style={{ fontSize: '1.625rem', fontWeight: 600 }}>26</strong>
        <strong style={{ fontSize: '1.25rem', fontWeight: 600 }}>20</strong>
        <span>16 正文</span>
        <span style={{ fontSize: '.875rem' }}>14 辅助</span>
      </div>
      <div
        style={{
          flex: 1,
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(3.75rem, 1fr))',
          gap: 12,
        }}
      >
        {swatches.map(([name, label]) => (
          <div key={name}>
            <Swatch style={{ background: color[name] }} />
            <span style={{ fontSize: '.875rem', color: color.ink2 }}>{label}</span>
          </div>
        ))}
      </div>
    </Root>
  );
}
