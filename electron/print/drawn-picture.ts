/** The script that draws a picture again inside its window, and what it answers. */

export interface DrawnPicture {
  /** JPEG. */
  bytes: Uint8Array;
  widthPx: number;
  heightPx: number;
}

const JPEG_START = 'data:image/jpeg;base64,';

/** The engine turns a photo upright by its EXIF; white stands for what is transparent, as on paper. */
export function drawScript(longestPx: number): string {
  return `(() => {
  const image = document.images[0];
  if (!image || !image.complete || image.naturalWidth === 0) return null;
  const scale = Math.min(1, ${longestPx} / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data: canvas.toDataURL('image/jpeg', 0.85) };
})()`;
}

/** The answer comes from a sandboxed process: its shape is checked. */
export function readDrawn(answer: unknown): DrawnPicture | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { width, height, data } = answer as Record<string, unknown>;
  if (!isSize(width) || !isSize(height)) return undefined;
  if (typeof data !== 'string' || !data.startsWith(JPEG_START)) return undefined;
  const bytes = new Uint8Array(Buffer.from(data.slice(JPEG_START.length), 'base64'));
  return bytes.byteLength === 0 ? undefined : { bytes, widthPx: width, heightPx: height };
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}
