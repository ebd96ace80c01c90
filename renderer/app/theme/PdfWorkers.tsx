import type { ReactNode } from 'react';
import { workerPolicyName } from '../../../shared/ipc/trusted-types';
import { PdfWorkerContext, pdfWorkerUrl } from '../../ui/paper/pdf-worker';

interface ScriptUrlPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** The page's only Trusted Types policy: it lets exactly one address become a worker. */
function workerPolicy(): ScriptUrlPolicy {
  const rules = {
    createScriptURL: (address: string) => {
      if (address !== pdfWorkerUrl) throw new TypeError('Only the bundled PDF worker may be started');
      return address;
    },
  };
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy(workerPolicyName, rules) ?? rules;
  return policy;
}

function createPdfWorker(): Worker {
  return new Worker(workerPolicy().createScriptURL(pdfWorkerUrl), { type: 'module', name: 'pdf' });
}

/** Lets every PDF preview below start its worker. */
export function PdfWorkers({ children }: { readonly children: ReactNode }) {
  return <PdfWorkerContext value={createPdfWorker}>{children}</PdfWorkerContext>;
}
