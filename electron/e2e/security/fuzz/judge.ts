/** What is wrong with an answer to a hostile request, whatever was asked. */
import { failureCodes } from '../../../../shared/ipc/failure-codes';
import type { Answer, SenderKind } from './askers';

export const CANARY_TEXT = 'canary-3f9b1c';
const knownCodes: ReadonlySet<string> = new Set(failureCodes);

export interface Question {
  name: string;
  /** The argument as JSON, with marks for what JSON cannot carry. */
  text: string;
  sender: SenderKind;
  /** Folder of the whole PC: a failure that names a place in it tells the page a path. */
  folder: string;
}

/** @returns empty is good */
export function judge({ name, text, sender, folder }: Question, { reply, polluted }: Answer): string[] {
  const where = `${name} (${sender}) ${text.slice(0, 200)}`;
  const wrong: string[] = [];
  if (polluted) wrong.push(`${where}: a prototype was changed`);
  if (reply.includes(CANARY_TEXT)) wrong.push(`${where}: the canary was read`);
  const isRefusedByEngine = reply === 'cannot be sent';
  if (isRefusedByEngine) return wrong;
  let parsed: { ok?: unknown; failure?: { code?: unknown } };
  try {
    parsed = JSON.parse(reply) as typeof parsed;
  } catch {
    return [...wrong, `${where}: ${reply.slice(0, 300)}`];
  }
  const code = String(parsed.failure?.code);
  if (sender !== 'page' && code !== 'notAllowed') wrong.push(`${where}: answered ${reply.slice(0, 200)}`);
  if (parsed.ok === true) return wrong;
  if (parsed.ok !== false || !knownCodes.has(code))
    wrong.push(`${where}: no typed failure: ${reply.slice(0, 200)}`);
  if (code === 'internal') wrong.push(`${where}: a bug: ${reply.slice(0, 300)}`);
  if (reply.includes(folder)) wrong.push(`${where}: a failure names a path: ${reply.slice(0, 300)}`);
  return wrong;
}
