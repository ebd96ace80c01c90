/** The fonts that ship with the program, in the page: for the preview of paper, and where the PC has no Chinese font. */

/** Served by main (electron/print/shipped-fonts.ts); the font files themselves are fetched when a text needs them. */
const RULES_ADDRESS = '/fonts/faces.css';

/** Family names of the last resort on screen: an everyday face, then the one with every character. */
export const shippedScreenFamilies = '"shipped-hei","shipped-fang"';

/** Declares them once for the life of the page. */
export function loadShippedFonts(): void {
  if (document.querySelector(`link[href="${RULES_ADDRESS}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = RULES_ADDRESS;
  document.head.append(link);
}

const SIDE_PX = 24;

/**
 * Whether the PC has a Chinese font for the screen. Without one every character is drawn as the same empty box, so
 * two characters that look alike tell that there is none.
 * @param family of the screen, without the program's own faces
 */
export function hasChineseFont(family: string): boolean {
  const [first, second] = ['国', '一'].map((character) => pictureOf(character, family));
  return first === undefined || first !== second;
}

/** The dots of one character; undefined where nothing can be drawn. */
function pictureOf(character: string, family: string): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE_PX;
  canvas.height = SIDE_PX;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return undefined;
  pen.font = `20px ${family}`;
  pen.textBaseline = 'top';
  pen.fillText(character, 2, 2);
  return pen.getImageData(0, 0, SIDE_PX, SIDE_PX).data.join();
}
