/** The page's only Trusted Types policy: it lets exactly our own bundled workers be started. */
import { workerPolicyName } from '../../../shared/ipc/trusted-types';
import { pdfWorkerUrl } from '../../ui/paper/pdf-worker';
import { strengthWorkerUrl } from '../../ui/secret/judge-strength';

interface ScriptUrlPolicy {
  createScriptURL(address: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptUrlPolicy;
}

const bundled: readonly string[] = [pdfWorkerUrl, strengthWorkerUrl];
let policy: ScriptUrlPolicy | undefined;

/** @throws TypeError for any address that is not one of our workers */
export function startWorker(address: string, name: string): Worker {
  const rules = {
    createScriptURL: (wanted: string) => {
      if (!bundled.includes(wanted)) throw new TypeError('Only bundled workers may be started');
      return wanted;
    },
  };
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy(workerPolicyName, rules) ?? rules;
  return new Worker(policy.createScriptURL(address), { type: 'module', name });
}
