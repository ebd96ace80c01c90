/** What must be true before a sheet may be printed, asked inside the sheet itself. */

export interface SheetFacts {
  fontsLoaded: boolean;
  /** Pictures that could not be drawn. */
  brokenPictures: number;
}

/**
 * Longest side of a printed photo in pixels: 260 dpi over the full text width of 156 mm. A phone's photo has
 * three times as many, and twelve of them would make a PDF no inspector can open.
 */
const MAX_PICTURE_PX = 1600;

/**
 * A character falls from face to face until one has it, and a face of the program is only fetched when it is asked:
 * each layout may call for the next one. A stack names four shipped faces at most; more rounds are never needed.
 */
const MAX_FONT_ROUNDS = 5;

/**
 * Runs in an isolated world, because the sheet's own scripts are off. Asking for the layout starts the fonts
 * that are really used, so `fonts.ready` is meaningful; drawing a photo on a canvas also turns it upright (EXIF).
 */
export const sheetFactsScript = `(async () => {
  const layOut = () => document.documentElement.getBoundingClientRect().height;
  const loadFonts = async () => {
    for (let round = 0; round < ${MAX_FONT_ROUNDS}; round += 1) {
      layOut();
      if (document.fonts.status === 'loaded') return;
      await document.fonts.ready;
    }
  };
  await loadFonts();
  let brokenPictures = 0;
  for (const image of document.images) {
    if (!image.complete || image.naturalWidth === 0) { brokenPictures += 1; continue; }
    const longest = Math.max(image.naturalWidth, image.naturalHeight);
    if (longest <= ${MAX_PICTURE_PX}) continue;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * ${MAX_PICTURE_PX} / longest);
    canvas.height = Math.round(image.naturalHeight * ${MAX_PICTURE_PX} / longest);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    await new Promise((resolve) => {
      image.onload = image.onerror = resolve;
      image.src = canvas.toDataURL('image/jpeg', 0.85);
    });
  }
  await loadFonts();
  return { fontsLoaded: document.fonts.status === 'loaded', brokenPictures };
})()`;

/** The answer comes from a sandboxed process: its shape is checked. */
export function readSheetFacts(answer: unknown): SheetFacts {
  if (typeof answer !== 'object' || answer === null) throw new Error('the sheet gave no facts');
  const { fontsLoaded, brokenPictures } = answer as Record<string, unknown>;
  if (typeof fontsLoaded !== 'boolean' || typeof brokenPictures !== 'number') {
    throw new Error('the sheet gave no facts');
  }
  return { fontsLoaded, brokenPictures };
}
