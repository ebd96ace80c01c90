/** Argon2id itself; it keeps a core busy for a second, so only the process of `kdf.worker` calls it. */
import { argon2id } from 'hash-wasm';
import { chooseParams, type KdfParams } from './kdf-params';
import { KEY_BYTES } from './seal';

export type KdfTask =
  { task: 'derive'; password: string; salt: string; params: KdfParams } | { task: 'calibrate' };
/** `key` and `salt` as base64. */
export type KdfAnswer = { key: string; ms: number } | { params: KdfParams };

async function derive(password: string, salt: Uint8Array, { m, t, p }: KdfParams): Promise<Uint8Array> {
  const cost = { memorySize: m, iterations: t, parallelism: p, hashLength: KEY_BYTES };
  return argon2id({ password, salt, ...cost, outputType: 'binary' });
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const from = performance.now();
  const value = await work();
  return { value, ms: performance.now() - from };
}

/** Compiles the code once, with the least work there is: the password then finds it ready. */
export async function warmUp(): Promise<void> {
  await derive('', new Uint8Array(16), { alg: 'argon2id', m: 8, t: 1, p: 1 });
}

export async function performKdf(task: KdfTask): Promise<KdfAnswer> {
  if (task.task === 'calibrate') {
    const salt = new Uint8Array(16);
    const measure = async (params: KdfParams): Promise<number> =>
      (await timed(() => derive('calibration', salt, params))).ms;
    return { params: await chooseParams(measure) };
  }
  const salt = Buffer.from(task.salt, 'base64');
  const { value, ms } = await timed(() => derive(task.password, salt, task.params));
  return { key: Buffer.from(value).toString('base64'), ms };
}
