import type { ReactNode } from 'react';
import { PdfWorkerContext, pdfWorkerUrl } from '../../ui/paper/pdf-worker';
import { JudgeStrengthContext, judgeInWorker, strengthWorkerUrl } from '../../ui/secret/judge-strength';
import { startWorker } from './worker-policy';

const createPdfWorker = (): Worker => startWorker(pdfWorkerUrl, 'pdf');
/** One for the page, however often the theme is put on. */
const judgeStrength = judgeInWorker(() => startWorker(strengthWorkerUrl, 'password-strength'));

/** Lets every PDF preview and every new password below have its worker. */
export function PageWorkers({ children }: { readonly children: ReactNode }) {
  return (
    <PdfWorkerContext value={createPdfWorker}>
      <JudgeStrengthContext value={judgeStrength}>{children}</JudgeStrengthContext>
    </PdfWorkerContext>
  );
}
