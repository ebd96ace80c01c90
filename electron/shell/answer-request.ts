/**
 * From a message of the page to a Reply: sender check, decoding, handler, failures. Functions of values, so
 * that every refusal can be tried without Electron; serve.ts only fetches the values.
 */
import {
  contract,
  type RequestAnswer,
  type RequestDecoded,
  type RequestName,
} from '../../shared/ipc/contract';
import { ExpectedFailure, fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { Log } from '../logging/log';
import type { LockGate } from '../vault/lock-gate';
import { isOwnPage } from './origin';

/** A missing handler fails the compile; an unknown one too. */
export type Handlers = {
  [N in RequestName]: (input: RequestDecoded<N>) => Promise<RequestAnswer<N>> | RequestAnswer<N>;
};

export interface Sender {
  /** The window is one of those we opened for the page. */
  registered: boolean;
  /** Null when the frame is gone or could not be read. */
  frame: { url: string; isMainFrame: boolean } | null;
}

export function isTrustedSender({ registered, frame }: Sender): boolean {
  return registered && frame !== null && frame.isMainFrame && isOwnPage(frame.url);
}

export async function answerRequest(
  handlers: Handlers,
  log: Log,
  sender: Sender,
  message: unknown,
  gate: LockGate,
): Promise<Reply<unknown>> {
  if (!isTrustedSender(sender)) {
    log.warn(`request refused: sender ${sender.frame?.url.slice(0, 200) ?? 'without frame'}`);
    return fail('notAllowed', 'sender');
  }
  const request = readMessage(message);
  if (!request) return fail('badRequest', 'no such request');
  const { name, input } = request;
  try {
    // A schema with rules of its own may have a bug, too: inside.
    const decoded = decode(name, input);
    if (!decoded.ok) {
      log.warn(`request refused: ${name}: ${decoded.reason}`);
      return fail('badRequest', `${name}: ${decoded.reason}`);
    }
    if (await gate.refuses(name)) return fail('vaultLocked', name);
    const handler = handlers[name] as (input: unknown) => unknown;
    return succeed(await handler(decoded.input));
  } catch (error) {
    return failWith(name, error, log);
  }
}

function readMessage(message: unknown): { name: RequestName; input: unknown } | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { name, input, ...rest } = message as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || typeof name !== 'string') return undefined;
  // Own keys only: `constructor` and `__proto__` are no requests.
  return Object.hasOwn(contract, name) ? { name: name as RequestName, input } : undefined;
}

function decode(
  name: RequestName,
  input: unknown,
): { ok: true; input: unknown } | { ok: false; reason: string } {
  if (!isPlainData(input)) return { ok: false, reason: 'not plain data' };
  const parsed = contract[name].input.safeParse(input);
  if (parsed.success) return { ok: true, input: parsed.data };
  // Where and what kind only: the value itself may be personal and goes neither into the log nor back.
  const [issue] = parsed.error.issues;
  return { ok: false, reason: `${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`.slice(0, 300) };
}

const MAX_DEPTH = 64;
const MAX_NODES = 20_000_000;

/**
 * JSON-like data without the key `__proto__`: what structured clone lets through beyond that (maps, buffers,
 * cycles) no request needs, and free-form parts (drafts) are not looked at by their schema.
 */
export function isPlainData(value: unknown): boolean {
  let nodes = 0;
  const visit = (node: unknown, depth: number): boolean => {
    nodes += 1;
    if (depth > MAX_DEPTH || nodes > MAX_NODES) return false;
    if (node === null || typeof node !== 'object') return typeof node !== 'bigint';
    if (Array.isArray(node)) return node.every((item) => visit(item, depth + 1));
    const prototype: unknown = Object.getPrototypeOf(node);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return Object.keys(node).every(
      (key) => key !== '__proto__' && visit((node as Record<string, unknown>)[key], depth + 1),
    );
  };
  return visit(value, 0);
}

function failWith(name: RequestName, error: unknown, log: Log): Reply<never> {
  if (error instanceof ExpectedFailure) {
    if (error.code !== 'cancelled') log.warn(`${name}: ${error.code}: ${error.message}`, error.cause);
    const failure = error.toFailure();
    return { ok: false, failure: { ...failure, message: withoutPlaces(failure.message) } };
  }
  log.error(`${name}: bug`, error);
  return fail('internal', name);
}

/**
 * What the system says of a failed call names the place, and the page is told no place it was not given; the log has
 * it in full.
 */
export function withoutPlaces(message: string): string {
  return message.replace(
    /(['"])(?:[A-Za-z]:[\\/]|[\\/]).*?\1|(?<![\w./\\])(?:[A-Za-z]:[\\/]|\/|\\\\)\S+/g,
    '…',
  );
}
