/**
 * What `app://branch-handbook/…` answers: listed program files, stored attachments by hash, finished PDFs by
 * token, the problem page. Everything else is 404. No path of a request ever becomes a path on disk.
 */
import { randomBytes } from 'node:crypto';
import type { Log } from '../logging/log';
import { dataPolicy, pagePolicy, workerPolicy } from './csp';
import { mediaTypeOf } from './media-types';
import { APP_HOST, APP_SCHEME, parseUrl, problemPath } from './origin';
import { problemPage, problemScript, problemScriptPath } from './problem-page';
import { DamagedProgramError, type RendererFiles } from './renderer-files';

/** A file in our own store, ready to be sent. */
export interface ServedFile {
  sizeBytes: number;
  mediaType: string;
  /** The plain contents; nothing is read before. */
  open: () => AsyncIterable<Uint8Array>;
}
export interface AppSources {
  files: RendererFiles;
  findAttachment(sha512: string): Promise<ServedFile | undefined>;
  findPdf(pdfId: string): Promise<ServedFile | undefined>;
  log: Log;
  /** A file of the program is missing or not what was built: the page cannot be trusted to work. */
  onDamaged(): void;
}

const ATTACHMENT = /^\/attachment\/([0-9a-f]{128})$/;
const PDF = /^\/pdf\/([0-9a-f]{32})$/;
/** Shown inside our page; anything else is offered for saving only, should it ever be opened by itself. */
const INLINE_TYPES = /^(application\/pdf|image\/(jpeg|png|webp))$/;

export async function answerAppUrl(method: string, address: string, sources: AppSources): Promise<Response> {
  const url = parseUrl(address);
  if (method !== 'GET' || url?.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return notFound();
  if (url.username !== '' || url.password !== '') return notFound();
  try {
    return (await findAnswer(url, sources)) ?? notFound();
  } catch (error) {
    sources.log.error('app:// answer failed', error);
    if (!(error instanceof DamagedProgramError)) return plain(404);
    sources.onDamaged();
    return plain(500);
  }
}

async function findAnswer(url: URL, sources: AppSources): Promise<Response | undefined> {
  const path = url.pathname;
  if (path === problemPath) return page((nonce) => problemPage(url.searchParams.get('reason') ?? '', nonce));
  if (url.search !== '') return undefined;
  if (path === problemScriptPath) return program(path, Buffer.from(problemScript, 'utf8'));
  const sha512 = ATTACHMENT.exec(path)?.[1];
  if (sha512 !== undefined) return stored(await sources.findAttachment(sha512));
  const pdfId = PDF.exec(path)?.[1];
  if (pdfId !== undefined) return stored(await sources.findPdf(pdfId));
  const bytes = await sources.files.read(path.slice(1));
  if (bytes === undefined) return undefined;
  return path.endsWith('.html')
    ? page((nonce) => withNonce(bytes.toString('utf8'), nonce))
    : program(path, bytes);
}

function page(makeHtml: (nonce: string) => string): Response {
  const nonce = randomBytes(18).toString('base64');
  const pageHeaders = headers(mediaTypeOf('.html'), pagePolicy(nonce), 'no-store');
  return new Response(makeHtml(nonce), { headers: pageHeaders });
}

/** The UI kit reads the nonce of this load from the page and puts it on its style elements. */
function withNonce(html: string, nonce: string): string {
  const meta = `<meta name="csp-nonce" content="${nonce}" />`;
  return html.replace(/<meta name="csp-nonce"[^>]*>\s*/, '').replace('<head>', `<head>${meta}`);
}

function program(path: string, bytes: Buffer): Response {
  return new Response(bytes, { headers: headers(mediaTypeOf(path), workerPolicy, 'no-cache') });
}

function stored(file: ServedFile | undefined): Response {
  if (!file) return notFound();
  const inline = INLINE_TYPES.test(file.mediaType);
  return new Response(streamOf(file.open()), {
    headers: {
      ...headers(file.mediaType, dataPolicy, 'no-store'),
      'Content-Length': String(file.sizeBytes),
      'Content-Disposition': inline ? 'inline' : 'attachment',
    },
  });
}

/** Read as fast as the page takes it, so that a long scan never lies in memory whole; closed when it stops. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      const next = await source.next();
      if (next.done === true) stream.close();
      else stream.enqueue(next.value);
    },
    async cancel() {
      await source.return?.();
    },
  });
}

function headers(mediaType: string, policy: string, caching: string): Record<string, string> {
  return {
    'Content-Type': mediaType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': caching,
  };
}

function notFound(): Response {
  return plain(404);
}
function plain(status: number): Response {
  return new Response('', { status, headers: headers('text/plain; charset=utf-8', dataPolicy, 'no-store') });
}
