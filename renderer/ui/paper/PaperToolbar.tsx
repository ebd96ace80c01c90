import { ChevronLeft, ChevronRight } from 'lucide-react';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { paperWords } from '../../../shared/words/ui';
import { MenuButton } from '../action/MenuButton';
import { color } from '../color';
import { zoomSteps, type Zoom } from './use-zoom';

interface PaperToolbarProps {
  readonly label: string;
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
  readonly zoom: Zoom;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 .5rem',
  minHeight: '2.75rem',
  padding: '.25rem 20px',
  borderBottom: `1px solid ${color.lineStrong}`,
  background: color.panel,
  fontSize: '.875rem',
});

/** Over a paper preview: what it is, which page, how large. */
export function PaperToolbar(props: PaperToolbarProps) {
  const { label, page, pageCount, onPage, zoom, scale, onZoom } = props;
  const current =
    zoom === 'page'
      ? paperWords.wholePage
      : zoom === 'width'
        ? paperWords.pageWidth
        : paperWords.percent(Math.round(scale * 100));
  const choices: readonly { readonly id: string; readonly label: string; readonly zoom: Zoom }[] = [
    { id: 'page', label: paperWords.wholePage, zoom: 'page' },
    { id: 'width', label: paperWords.pageWidth, zoom: 'width' },
    ...zoomSteps.map((step) => ({
      id: String(step),
      label: paperWords.percent(Math.round(step * 100)),
      zoom: step,
    })),
  ];
  return (
    <Bar role="toolbar" aria-label={label}>
      <span style={{ color: color.ink2 }}>{label}</span>
      <span style={{ marginLeft: 'auto', display: 'flex', alignItems: 'center' }}>
        <IconButton
          size="small"
          aria-label={paperWords.previous}
          title={paperWords.previous}
          disabled={page <= 1}
          onClick={() => {
            onPage(page - 1);
          }}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
        <span aria-live="polite">{paperWords.pageOf(page, pageCount)}</span>
        <IconButton
          size="small"
          aria-label={paperWords.next}
          title={paperWords.next}
          disabled={page >= pageCount}
          onClick={() => {
            onPage(page + 1);
          }}
        >
          <ChevronRight aria-hidden />
        </IconButton>
      </span>
      <MenuButton
        variant="text"
        size="small"
        label={current}
        actions={choices.map((choice) => ({
          id: choice.id,
          label: choice.label,
          onRun: () => {
            onZoom(choice.zoom);
          },
        }))}
      />
    </Bar>
  );
}
