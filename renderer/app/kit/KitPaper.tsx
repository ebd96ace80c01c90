import { styled } from '@mui/material/styles';
import { color } from '../../ui/color';
import { PaperSheet } from '../../ui/paper/PaperSheet';
import { PdfPreview } from '../../ui/paper/PdfPreview';
import { samplePaper } from './sample-paper';
import { samplePdf } from './sample-pdf';

const Frame = styled('section')({
  display: 'grid',
  gridTemplateColumns: '448px minmax(0, 1fr)',
  height: 660,
  borderTop: `1px solid ${color.lineStrong}`,
  '& > * + *': { borderLeft: `1px solid ${color.lineStrong}` },
});
const pdf = { bytes: samplePdf() };

/** Paper beside a form, and the PDF that prints. */
export function KitPaper() {
  return (
    <Frame aria-label="纸样">
      <PaperSheet paper={samplePaper} />
      <PdfPreview source={pdf} label="PDF" />
    </Frame>
  );
}
